using System.Globalization;

namespace ZivverSynctool.Infrastructure.Reports.Xlsx;

/// <summary>How high a row must be for text that goes on in further lines. Not every spreadsheet finds out by itself.</summary>
internal static class RowHeight
{
    private const double LineHeight = 15;

    // Excel has no higher rows.
    private const double Highest = 405;

    // Lines break between words, so they are not filled to their end.
    private const double Filled = 0.95;

    /// <summary>How many lines a text takes in a column.</summary>
    public static int Lines(string text, double width) =>
        text.Split('\n').Sum(line => Math.Max(1, (int)Math.Ceiling(line.Length / (width * Filled))));

    /// <summary>The height in points of so many lines; null for one, which is what rows have anyway.</summary>
    public static string? Of(int lines) =>
        lines <= 1 ? null : Math.Min(lines * LineHeight, Highest).ToString(CultureInfo.InvariantCulture);
}
