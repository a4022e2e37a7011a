using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace ZivverSynctool.Infrastructure.Logging;

/// <summary>
/// Replaces mail addresses by marks: the same for the same address, and of no use to whoever has not the key (HMAC-SHA-256, RFC 2104).
/// </summary>
/// <param name="key">The key.</param>
internal sealed class AddressMarks(byte[] key)
{
    private const int MarkBytes = 6;

    // Whatever has an @ in it is hidden, and rather too much than a part of a name. A quoted local part is one (RFC 5321 §4.1.2).
    private static readonly Regex Address = new(
        """(?:"[^"\r\n]*"|[^\s"<>()\[\],;:])+(?:@|%40)(?:\[[^\s\]]*\]|[^\s"'<>()\[\]{},;:|=]+)""", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    /// <summary>The text with marks in the place of addresses.</summary>
    public string Hide(string text) => Address.Replace(text, found =>
    {
        var address = found.Value.TrimStart('\'').TrimEnd('.', '!', '?');
        return found.Value.Replace(address, MarkOf(address.Replace("%40", "@")));
    });

    private string MarkOf(string address)
    {
        using var hash = new HMACSHA256(key);
        var code = hash.ComputeHash(Encoding.UTF8.GetBytes(EmailAddress.Normalize(address)));
        return "address-" + string.Concat(code.Take(MarkBytes).Select(part => part.ToString("x2", CultureInfo.InvariantCulture)));
    }
}
