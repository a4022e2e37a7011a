using System.Globalization;
using System.Text;

namespace ZivverSynctool.Infrastructure.Logging;

/// <summary>Text from outside as a part of one line: it cannot begin another one, nor change how the rest of the line is shown.</summary>
internal static class LogText
{
    /// <summary>The text with escapes, as in C#, for line breaks and for all else that cannot be seen.</summary>
    public static string OneLine(string text)
    {
        var first = 0;
        while (first < text.Length && !IsHidden(text[first]))
            first++;
        if (first == text.Length)
            return text;
        var line = new StringBuilder(text, 0, first, text.Length + 16);
        foreach (var c in text.Skip(first))
            line.Append(c switch
            {
                '\n' => @"\n",
                '\r' => @"\r",
                '\t' => @"\t",
                _ when IsHidden(c) => string.Format(CultureInfo.InvariantCulture, @"\u{0:x4}", (int)c),
                _ => c.ToString(),
            });
        return line.ToString();
    }

    private static bool IsHidden(char c) => char.IsControl(c)
        || c > 127 && char.GetUnicodeCategory(c) is UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;
}
