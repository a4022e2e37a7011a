using System.Globalization;

namespace ZivverSynctool.Infrastructure.Reports.Xlsx;

/// <summary>The addresses of cells, such as <c>AB12</c>.</summary>
internal static class CellAddress
{
    private const int Letters = 26;

    private static readonly string[] Columns = [.. Enumerable.Range(0, Letters * (Letters + 1)).Select(Name)];

    /// <summary>The letters of a column, counted from 0; there are 702 with two letters at most.</summary>
    public static string Column(int column) => Columns[column];

    /// <summary>A cell by its column, counted from 0, and its row, counted from 1.</summary>
    public static string Of(int column, int row) => Column(column) + row.ToString(CultureInfo.InvariantCulture);

    /// <summary>A cell of another sheet, for links.</summary>
    public static string Of(string sheet, string cell) => $"'{sheet}'!{cell}";

    private static string Name(int column) =>
        (column >= Letters ? ((char)('A' + (column / Letters) - 1)).ToString() : "") + (char)('A' + (column % Letters));
}
