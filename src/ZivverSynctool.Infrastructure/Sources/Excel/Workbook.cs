using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace ZivverSynctool.Infrastructure.Sources.Excel;

/// <summary>An open workbook. Nothing in it is ever run, and no link in it is followed.</summary>
internal sealed class Workbook : IDisposable
{
    // Half of all that a workbook may unpack to.
    private const long MostInSheet = WorkbookBytes.MostUnpacked / 2;
    private const long MostInPart = 1L << 26;

    private readonly SpreadsheetDocument _document;
    private readonly string _file;
    private readonly IReadOnlyList<string> _sharedStrings;

    /// <summary>Opens a workbook.</summary>
    /// <param name="content">The file's content.</param>
    /// <param name="file">Its name, for messages.</param>
    public Workbook(byte[] content, string file)
    {
        WorkbookBytes.Check(content, file);
        _file = file;
        _document = Open(content);
        try
        {
            var part = _document.WorkbookPart ?? throw new FormatException("there is no workbook in it");
            Sheets = [.. (part.Workbook.Sheets?.Elements<DocumentFormat.OpenXml.Spreadsheet.Sheet>() ?? []).Select(sheet => Of(part, sheet)).OfType<Sheet>()];
            Cells = new CellReading(new NumberFormats(part.WorkbookStylesPart?.Stylesheet), IsCalculated(part.Workbook.CalculationProperties));
            _sharedStrings = part.SharedStringTablePart is { } strings ? SharedStrings.Read(Stream(strings, "the table of its texts")) : [];
        }
        catch
        {
            _document.Dispose();
            throw;
        }
    }

    /// <summary>The sheets of cells, in their order.</summary>
    public IReadOnlyList<Sheet> Sheets { get; }

    /// <summary>Takes the text of cells.</summary>
    public CellReading Cells { get; }

    /// <summary>The rows of a sheet.</summary>
    public SheetReader Rows(Sheet sheet) => new(Stream(sheet.Part, $"sheet '{sheet.Name}'"), _sharedStrings);

    /// <inheritdoc/>
    public void Dispose() => _document.Dispose();

    private static SpreadsheetDocument Open(byte[] content)
    {
        try
        {
            return OpenAsItIs(content) ?? OpenMendingLinks(content);
        }
        // So it says that names and types of parts are none, or that a part is not there.
        catch (Exception e) when (e is ArgumentException or InvalidOperationException)
        {
            throw new InvalidDataException(e.Message, e);
        }
    }

    // Null where it has a link that is none.
    private static SpreadsheetDocument? OpenAsItIs(byte[] content)
    {
        try
        {
            return SpreadsheetDocument.Open(new MemoryStream(content, writable: false), isEditable: false, new OpenSettings { MaxCharactersInPart = MostInPart });
        }
        catch (OpenXmlPackageException e) when (e.InnerException is UriFormatException)
        {
            return null;
        }
    }

    // Excel makes a link of whatever looks like a mail address, also of one that is none; the package cannot be opened with such a
    // link, and mends it only in a copy that it may change.
    private static SpreadsheetDocument OpenMendingLinks(byte[] content)
    {
        var copy = new MemoryStream();
        copy.Write(content, 0, content.Length);
        return SpreadsheetDocument.Open(copy, isEditable: true, new OpenSettings
        {
            AutoSave = false,
            MaxCharactersInPart = MostInPart,
            RelationshipErrorHandlerFactory = RelationshipErrorHandler.CreateRewriterFactory((_, _, _) => "about:blank"),
        });
    }

    private static Sheet? Of(WorkbookPart workbook, DocumentFormat.OpenXml.Spreadsheet.Sheet sheet) =>
        sheet.Id?.Value is { } id && workbook.Parts.FirstOrDefault(part => part.RelationshipId == id)?.OpenXmlPart is WorksheetPart part
            ? new Sheet(sheet.Name?.Value ?? "", sheet.State is { } state && state.Value != SheetStateValues.Visible, part)
            : null;

    // Who writes a workbook without calculating says that whoever opens it must.
    private static bool IsCalculated(CalculationProperties? calculation) =>
        calculation is null || (calculation.FullCalculationOnLoad?.Value != true && calculation.CalculationCompleted?.Value != false);

    private LimitedStream Stream(OpenXmlPart part, string what) =>
        new(part.GetStream(FileMode.Open, FileAccess.Read), MostInSheet, () => WorkbookFaults.TooLarge(_file, what));
}
