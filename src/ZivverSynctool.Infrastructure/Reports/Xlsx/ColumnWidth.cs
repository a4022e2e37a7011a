namespace ZivverSynctool.Infrastructure.Reports.Xlsx;

/// <summary>How wide a column must be for what is in it. Measuring letters would need a graphics system; counting them does.</summary>
internal static class ColumnWidth
{
    /// <summary>So many rows tell: the rest of a long table is like its beginning.</summary>
    private const int Sample = 1000;

    private const double Narrowest = 9;
    private const double Widest = 60;
    private const int MomentLength = 19;

    // The button of the filter, and a little air.
    private const int Button = 4;
    private const int Air = 2;

    /// <summary>The width in characters.</summary>
    public static double Of<T>(TableColumn<T> column, IReadOnlyList<T> rows)
    {
        var longest = column.Heading.Length + Button;
        for (var i = 0; i < rows.Count && i < Sample; i++)
            longest = Math.Max(longest, LengthOf(column.Value(rows[i])) + Air);
        return Math.Min(Math.Max(longest, Narrowest), Widest);
    }

    private static int LengthOf(object? value) => value switch
    {
        string text => text.Length,
        DateTimeOffset => MomentLength,
        _ => 0,
    };
}
