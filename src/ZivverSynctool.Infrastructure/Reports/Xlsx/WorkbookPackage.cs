using System.IO.Packaging;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace ZivverSynctool.Infrastructure.Reports.Xlsx;

/// <summary>
/// The parts of a workbook, written one after the other. The document classes of the OpenXML SDK keep every part in memory until
/// the end; a package that is only written to does not.
/// </summary>
internal sealed class WorkbookPackage(Stream stream) : IDisposable
{
    private const string Spreadsheet = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    private const string Relationship = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    private readonly Package _package = Package.Open(stream, FileMode.Create, FileAccess.Write);
    private readonly List<(string Name, Uri Part)> _sheets = [];
    private readonly List<DefinedName> _names = [];
    private int _tables;

    /// <summary>Adds a worksheet.</summary>
    /// <param name="name">Its name, at most 31 characters.</param>
    /// <param name="write">Writes it, within the element of the worksheet.</param>
    /// <param name="table">The table on it, or null; the sheet then names the part of the table as <see cref="TableId"/>.</param>
    /// <param name="printed">The cells that are printed, with the first row on every page; null for all.</param>
    public void AddSheet(string name, Action<OpenXmlWriter> write, Table? table = null, string? printed = null)
    {
        var uri = Path("worksheets/sheet", _sheets.Count + 1);
        var part = Create(uri, "worksheet", xml =>
        {
            xml.WriteStartDocument();
            xml.WriteStartElement(new Worksheet());
            write(xml);
            xml.WriteEndElement();
        });
        if (printed is not null)
        {
            Define(name, "_xlnm.Print_Area", printed);
            Define(name, "_xlnm.Print_Titles", "$1:$1");
        }

        _sheets.Add((name, uri));
        if (table is null)
            return;
        table.Id = (uint)++_tables;
        var tableUri = Path("tables/table", _tables);
        Save(tableUri, "table", table);
        part.CreateRelationship(tableUri, TargetMode.Internal, Relationship + "table", TableId);
    }

    /// <summary>The id under which a sheet names its table.</summary>
    public const string TableId = "table";

    /// <summary>Writes what names the sheets. Nothing can be added any more.</summary>
    public void Complete(Stylesheet styles)
    {
        var stylesUri = new Uri("/xl/styles.xml", UriKind.Relative);
        Save(stylesUri, "styles", styles);
        var sheets = _sheets.Select((sheet, i) => new Sheet { Name = sheet.Name, SheetId = (uint)i + 1, Id = $"sheet{i + 1}" });
        var workbookUri = new Uri("/xl/workbook.xml", UriKind.Relative);
        var workbook = Save(workbookUri, "sheet.main", new Workbook(new Sheets(sheets), new DefinedNames(_names)));
        for (var i = 0; i < _sheets.Count; i++)
            workbook.CreateRelationship(_sheets[i].Part, TargetMode.Internal, Relationship + "worksheet", $"sheet{i + 1}");
        workbook.CreateRelationship(stylesUri, TargetMode.Internal, Relationship + "styles", "styles");
        _package.CreateRelationship(workbookUri, TargetMode.Internal, Relationship + "officeDocument", "workbook");
    }

    /// <inheritdoc/>
    public void Dispose() => _package.Close();

    private void Define(string sheet, string name, string cells) =>
        _names.Add(new DefinedName(CellAddress.Of(sheet, cells)) { Name = name, LocalSheetId = (uint)_sheets.Count });

    private static Uri Path(string name, int number) => new(FormattableString.Invariant($"/xl/{name}{number}.xml"), UriKind.Relative);

    private PackagePart Save(Uri uri, string type, OpenXmlPartRootElement content) => Create(uri, type, xml => xml.WriteElement(content));

    private PackagePart Create(Uri uri, string type, Action<OpenXmlWriter> write)
    {
        var part = _package.CreatePart(uri, $"{Spreadsheet}{type}+xml", CompressionOption.Fast);
        using var content = part.GetStream(FileMode.Create, FileAccess.Write);
        using var xml = OpenXmlWriter.Create(content);
        write(xml);
        return part;
    }
}
