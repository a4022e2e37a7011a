using ZivverSynctool.Infrastructure.Sources.Tables;
using ZivverSynctool.Sources;

namespace ZivverSynctool.Infrastructure.Sources.Excel;

/// <summary>Accounts from an Excel workbook: users and functional accounts on two sheets, or all of them on one.</summary>
public sealed class ExcelSource : IAccountSource
{
    private readonly SourceSettings _settings;
    private readonly string _path;
    private readonly string _file;

    /// <summary>Makes a source of a profile's settings; <see cref="SourceSettings.Path"/> must be set.</summary>
    public ExcelSource(SourceSettings settings)
    {
        _settings = settings;
        _path = SourceFile.PathOf(settings);
        _file = Path.GetFileName(_path);
    }

    /// <inheritdoc/>
    public string Name => _settings.Name;

    /// <inheritdoc/>
    public Task<SourceRead> ReadAsync(SourceRequest request, CancellationToken cancellation) => Task.Run(() => Read(cancellation), cancellation);

    private SourceRead Read(CancellationToken cancellation)
    {
        var content = SourceFile.Read(_path, Whole);
        try
        {
            using var workbook = new Workbook(content, _file);
            return Read(workbook, cancellation);
        }
        catch (Exception e) when (WorkbookFaults.IsDamage(e))
        {
            throw WorkbookFaults.Damaged(_file, e.Message, e);
        }
    }

    // A workbook is opened more than once where its links have to be mended, while the file may be written again already.
    private static byte[] Whole(Stream file)
    {
        using var content = new MemoryStream((int)file.Length);
        file.CopyTo(content);
        return content.ToArray();
    }

    private SourceRead Read(Workbook workbook, CancellationToken cancellation)
    {
        var tables = new List<SheetTable>();
        try
        {
            var headings = new SourceHeadings(_settings);
            foreach (var (sheet, type) in new SheetChoice(_settings, workbook.Sheets, _file).Choose(sheet => IsBlank(workbook, sheet, cancellation)))
                tables.Add(new SheetTable(workbook, sheet, type, headings, _file, cancellation));
            return Read(tables, cancellation);
        }
        finally
        {
            tables.ForEach(table => table.Dispose());
        }
    }

    private SourceRead Read(List<SheetTable> tables, CancellationToken cancellation)
    {
        var filled = tables.Where(table => table.Heading.Headings.Count > 0).ToList();
        if (filled.Count == 0)
            throw SourceFile.Empty($"{tables[0].Heading.Place} is empty: not even a heading is there.");
        var found = TableColumns.Find(_settings, _file, filled.ConvertAll(table => table.Heading));
        var rows = new TableRows(_settings, _file);
        var merged = new List<string>();
        foreach (var (table, columns) in filled.Zip(found, (table, columns) => (table, columns)))
        {
            rows.Begin(columns);
            while (table.Read(columns, cancellation))
                rows.Add(table, columns, table.Type);
            merged.AddRange(table.MergedOver(columns));
        }

        if (merged.Count > 0)
            throw Merged(merged);
        if (tables.Find(table => table.Count == 0 && IsNeeded(table, tables)) is { } empty)
            throw SourceFile.Empty($"{empty.Heading.Place} has no account.");
        return rows.ToRead() with { Warnings = [.. filled.SelectMany(table => table.Notes.Sentences())] };
    }

    // One of two sheets may be empty, unless the profile says that the source has accounts of its type.
    private bool IsNeeded(SheetTable table, List<SheetTable> tables) =>
        tables.TrueForAll(other => other.Count == 0) || (table.Type is { } type && _settings.AccountTypes.Contains(type));

    private static bool IsBlank(Workbook workbook, Sheet sheet, CancellationToken cancellation)
    {
        using var rows = workbook.Rows(sheet);
        return !rows.Read(cancellation);
    }

    private static SyncException Merged(List<string> ranges) => new(
        "ExcelMergedCells", SyncErrorKind.Unavailable,
        $"Cells are merged, so that nobody can say which rows their value belongs to: {Words.List(ranges)}.",
        "Unmerge them, and put the value into each row that it belongs to.");
}
