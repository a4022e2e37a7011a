namespace ZivverSynctool.Infrastructure.Sources.Excel;

/// <summary>Cells that are shown as one; only the first of them holds something.</summary>
/// <param name="FirstColumn">The first column, from 0.</param>
/// <param name="FirstRow">The first row, from 1.</param>
/// <param name="LastColumn">The last column.</param>
/// <param name="LastRow">The last row.</param>
internal sealed record MergedRange(int FirstColumn, int FirstRow, int LastColumn, int LastRow)
{
    /// <summary>Reads a range such as <c>B5:C7</c>.</summary>
    /// <exception cref="FormatException">It is none.</exception>
    public static MergedRange Parse(string range)
    {
        var ends = range.Split(':');
        var (firstColumn, firstRow) = CellAddress.Parse(ends[0]);
        var (lastColumn, lastRow) = CellAddress.Parse(ends[ends.Length - 1]);
        return new MergedRange(firstColumn, firstRow, lastColumn, lastRow);
    }

    /// <summary>Whether a column is part of it.</summary>
    public bool HasColumn(int column) => column >= FirstColumn && column <= LastColumn;
}
