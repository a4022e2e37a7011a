using System.Globalization;
using System.Text;

namespace ZivverSynctool.Infrastructure.Reports.Xlsx;

/// <summary>Text so that a cell can hold it and gives it back exactly.</summary>
internal static class CellText
{
    /// <summary>The most characters that a cell of Excel holds.</summary>
    public const int Most = 32767;

    private const int EscapeLength = 7;

    /// <summary>
    /// The text as it stands in the file: what XML cannot carry as <c>_x0001_</c>, which spreadsheets read as the character
    /// (ISO/IEC 29500-1, 22.9.2.19); cut with a clear mark where it is longer than a cell.
    /// </summary>
    public static string Of(string text)
    {
        if (text.Length > Most)
            text = Cut(text);
        var plain = 0;
        while (plain < text.Length && IsPlain(text, plain))
            plain++;
        return plain == text.Length ? text : Escape(text, plain);
    }

    /// <summary>Whether white space at an end, or a line break, would be lost unless the file says that it counts.</summary>
    public static bool NeedsPreserving(string text) =>
        text.Length > 0 && (char.IsWhiteSpace(text[0]) || char.IsWhiteSpace(text[text.Length - 1]) || text.Contains('\n'));

    private static string Cut(string text)
    {
        var mark = FormattableString.Invariant($" … (cut: {text.Length} characters, all in .csv and .json)");
        var length = Most - mark.Length;
        if (char.IsHighSurrogate(text[length - 1]))
            length--;
        return new StringBuilder(text, 0, length, Most).Append(mark).ToString();
    }

    private static bool IsPlain(string text, int i)
    {
        var c = text[i];
        return c is (>= ' ' and < '\uD800') or '\t' or '\n' or (> '\uDFFF' and < '\uFFFE') && (c != '_' || !IsEscape(text, i));
    }

    private static string Escape(string text, int plain)
    {
        var escaped = new StringBuilder(text, 0, plain, text.Length + EscapeLength);
        for (var i = plain; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
                escaped.Append(text[i]).Append(text[++i]);
            else if (char.IsSurrogate(text[i]))
                escaped.Append('\uFFFD');
            else if (IsPlain(text, i))
                escaped.Append(text[i]);
            else
                escaped.Append("_x").Append(((int)text[i]).ToString("X4", CultureInfo.InvariantCulture)).Append('_');
        }

        return escaped.ToString();
    }

    // Text that looks like an escape would be read as one.
    private static bool IsEscape(string text, int i) =>
        i + EscapeLength <= text.Length && text[i + 1] == 'x' && text[i + EscapeLength - 1] == '_'
        && Uri.IsHexDigit(text[i + 2]) && Uri.IsHexDigit(text[i + 3]) && Uri.IsHexDigit(text[i + 4]) && Uri.IsHexDigit(text[i + 5]);
}
