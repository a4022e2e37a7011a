namespace ZivverSynctool.Infrastructure.Sources.Excel;

/// <summary>Columns and rows by their names, such as <c>BC12</c>.</summary>
internal static class CellAddress
{
    private const int Letters = 26;
    private const int MostColumns = 16384;
    private const int MostRows = 1048576;

    /// <summary>The name of a column, counted from 0.</summary>
    public static string ColumnName(int column) =>
        (column < Letters ? "" : ColumnName((column / Letters) - 1)) + (char)('A' + (column % Letters));

    /// <summary>The column, counted from 0, and the row, counted from 1, of an address.</summary>
    /// <exception cref="FormatException">It is none.</exception>
    public static (int Column, int Row) Parse(string address)
    {
        var at = 0;
        var column = 0;
        for (; at < address.Length && address[at] is >= 'A' and <= 'Z' && column <= MostColumns; at++)
            column = (column * Letters) + (address[at] - 'A' + 1);
        var row = 0;
        var digits = at;
        for (; at < address.Length && address[at] is >= '0' and <= '9' && row <= MostRows; at++)
            row = (row * 10) + (address[at] - '0');
        return digits > 0 && at == address.Length && column is > 0 and <= MostColumns && row is > 0 and <= MostRows
            ? (column - 1, row)
            : throw new FormatException($"'{address}' is no cell of a sheet.");
    }
}
