using ZivverSynctool.Infrastructure.Sources.Tables;
using ZivverSynctool.Infrastructure.Tables;
using ZivverSynctool.Infrastructure.Texts;
using ZivverSynctool.Sources;

namespace ZivverSynctool.Infrastructure.Sources.Excel;

/// <summary>The rows of a sheet under its headings.</summary>
internal sealed class SheetTable : ITableRow, IDisposable
{
    // A title and some words of explanation may stand above the headings.
    private const int RowsToSearch = 20;

    private readonly Workbook _workbook;
    private readonly SheetReader _rows;
    private readonly string _place;
    private int _headingRow;

    /// <summary>Finds the headings: the first row that has one for the address.</summary>
    public SheetTable(Workbook workbook, Sheet sheet, AccountType? type, SourceHeadings wanted, string file, CancellationToken cancellation)
    {
        (_workbook, Type, _place) = (workbook, type, $"{file} {sheet.Name}");
        _rows = workbook.Rows(sheet);
        Heading = new TableHeading(_place, FindHeading(wanted, cancellation));
        Notes = new SheetNotes(Heading);
    }

    /// <summary>The type of all accounts on it; null where each row says its own.</summary>
    public AccountType? Type { get; }

    /// <summary>Its headings; none where it holds nothing.</summary>
    public TableHeading Heading { get; }

    /// <summary>What an administrator should know of what was read.</summary>
    public SheetNotes Notes { get; }

    /// <summary>How many rows were read.</summary>
    public int Count { get; private set; }

    /// <inheritdoc/>
    public SourcePlace Location => $"{_place} row {_rows.Row}";

    /// <summary>Goes to the next row that holds something in one of the columns that are read.</summary>
    public bool Read(TableColumns columns, CancellationToken cancellation)
    {
        while (_rows.Read(cancellation))
            if (HasSomething(columns))
            {
                Count++;
                if (_rows.IsHidden)
                    Notes.AddHiddenRow();
                return true;
            }

        return false;
    }

    /// <inheritdoc/>
    public string? Read(int column, ICollection<EntryDefect> defects, TextPool texts)
    {
        var cell = _rows[column];
        var text = _workbook.Cells.Read(cell, CellAddress.ColumnName(column) + _rows.Row, defects);
        if (cell.IsFormula && text is not null)
            Notes.AddFormula(column);
        return text is null ? null : texts.Get(text);
    }

    /// <summary>The merged ranges that hide to which row a value belongs; known once all rows are read.</summary>
    public IEnumerable<string> MergedOver(TableColumns columns)
    {
        return _rows.Merged.Where(range => MergedRange.Parse(range) is var merged && merged.LastRow > _headingRow && columns.Used.Any(merged.HasColumn))
            .Select(range => $"{_place} {range}");
    }

    /// <inheritdoc/>
    public void Dispose() => _rows.Dispose();

    private bool HasSomething(TableColumns columns)
    {
        foreach (var column in columns.Used)
            if (_workbook.Cells.HasSomething(_rows[column]))
                return true;
        return false;
    }

    private IReadOnlyList<string> FindHeading(SourceHeadings wanted, CancellationToken cancellation)
    {
        IReadOnlyList<string>? first = null;
        for (var searched = 0; searched < RowsToSearch && _rows.Read(cancellation); searched++)
        {
            var texts = Texts();
            _headingRow = _rows.Row;
            if (wanted.IsHeading(texts))
                return texts;
            first ??= texts;
        }

        return first ?? [];
    }

    private string[] Texts()
    {
        var ignored = new List<EntryDefect>();
        var texts = new string[_rows.Width];
        for (var column = 0; column < texts.Length; column++)
            texts[column] = (_workbook.Cells.Read(_rows[column], "", ignored) ?? "").Trim();
        return texts;
    }
}
