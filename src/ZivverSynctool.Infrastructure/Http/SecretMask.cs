using System.Globalization;
using System.Text.RegularExpressions;

namespace ZivverSynctool.Infrastructure.Http;

/// <summary>Takes a secret out of text from outside, also where it is escaped as JSON, addresses and web pages escape.</summary>
internal static class SecretMask
{
    /// <summary>The text with three asterisks wherever the secret was.</summary>
    public static string Hide(string secret, string text) =>
        Regex.Replace(text, string.Concat(secret.Select(Pattern)), "***", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static string Pattern(char character) => string.Format(
        CultureInfo.InvariantCulture, @"(?:\\?{0}|\\u{1:x4}|%{1:x2}|&\#{1};|&\#x{1:x};)", Regex.Escape(character.ToString()), (int)character);
}
