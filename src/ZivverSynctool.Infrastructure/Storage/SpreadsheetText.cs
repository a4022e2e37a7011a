using System.Runtime.CompilerServices;
using ZivverSynctool.Infrastructure.Texts;
using ZivverSynctool.Sources;

namespace ZivverSynctool.Infrastructure.Storage;

/// <summary>
/// Text in a CSV file that a spreadsheet would take for a number, a date or a formula is written as a formula that gives
/// the text, <c>="0042"</c>: so leading zeros stay and nothing is ever run.
/// </summary>
internal static class SpreadsheetText
{
    private const string Before = "=\"";
    private const string After = "\"";

    /// <summary>The text so that a spreadsheet shows it as it is.</summary>
    [MethodImpl(HotPath.Optimized)]
    public static string Protect(string text) => IsPlain(text) ? text : Before + text.Replace("\"", "\"\"") + After;

    /// <summary>The text that was protected; other text as it is, without white space around it.</summary>
    [MethodImpl(HotPath.Optimized)]
    public static Span<char> Unprotect(Span<char> text)
    {
        var trimmed = text.Trimmed();
        if (trimmed.Length <= Before.Length || !trimmed.StartsWith(Before.AsSpan()) || !trimmed.EndsWith(After.AsSpan()))
            return trimmed;
        var inside = trimmed.Slice(Before.Length, trimmed.Length - Before.Length - After.Length);
        return inside.IndexOf('"') < 0 ? inside : inside.ToString().Replace("\"\"", "\"").ToCharArray();
    }

    private static bool HasDigit(string text)
    {
        foreach (var c in text)
            if (char.IsDigit(c))
                return true;
        return false;
    }

    // Whether a spreadsheet is sure to leave the text alone: addresses, UUIDs, and words without a digit that do not mean yes or no.
    [MethodImpl(HotPath.Optimized)]
    private static bool IsPlain(string text)
    {
        if (text.Length == 0)
            return true;
        if (!char.IsLetterOrDigit(text[0]) || char.IsWhiteSpace(text[text.Length - 1]))
            return false;
        return text.Contains('@') || Guid.TryParseExact(text, "D", out _) || (char.IsLetter(text[0]) && !HasDigit(text) && SourceWords.YesOrNo(text) is null);
    }
}
