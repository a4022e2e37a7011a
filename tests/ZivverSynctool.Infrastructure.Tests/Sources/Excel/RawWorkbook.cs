using System.IO.Compression;
using System.Text;

namespace ZivverSynctool.Infrastructure.Tests.Sources.Excel;

/// <summary>A workbook whose parts are written by hand, as other programs write them or as no program should.</summary>
internal sealed record RawWorkbook
{
    private const string Transitional = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /// <summary>What stands in the data of each sheet, by the sheet's name.</summary>
    public required IReadOnlyList<(string Name, string Rows)> Sheets { get; init; }

    /// <summary>What stands behind the data of each sheet, such as merged cells.</summary>
    public string BehindData { get; init; } = "";

    /// <summary>What stands behind the list of sheets, such as how it was calculated.</summary>
    public string BehindSheets { get; init; } = "";

    /// <summary>The items of the table of shared strings.</summary>
    public string SharedStrings { get; init; } = "";

    /// <summary>The number formats, each with a style of its own: the first is style 1. <c>id 14</c> is a built-in one.</summary>
    public IReadOnlyList<string> Formats { get; init; } = [];

    /// <summary>The relationships of every sheet.</summary>
    public string Links { get; init; } = "";

    /// <summary>The type of the main part.</summary>
    public string MainType { get; init; } = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";

    /// <summary>What stands before the root of each sheet.</summary>
    public string Prologue { get; init; } = "";

    /// <summary>The namespace of strict workbooks instead of the usual one.</summary>
    public bool IsStrict { get; init; }

    /// <summary>One sheet, called Users.</summary>
    public static RawWorkbook Of(params string[] rows) => new() { Sheets = [("Users", string.Concat(rows))] };

    /// <summary>A row of texts, with the number of the row.</summary>
    public static string Texts(int row, params string[] texts) =>
        Row(row, [.. texts.Select(text => $"<c t=\"inlineStr\"><is><t xml:space=\"preserve\">{text}</t></is></c>")]);

    /// <summary>A row of cells.</summary>
    public static string Row(int row, params string[] cells) => $"<row r=\"{row}\">{string.Concat(cells)}</row>";

    /// <summary>A cell that holds a text.</summary>
    public static string Text(string text) => $"<c t=\"inlineStr\"><is><t>{text}</t></is></c>";

    public byte[] ToBytes()
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create))
            foreach (var (name, text) in Parts())
            {
                using var writer = new StreamWriter(archive.CreateEntry(name).Open(), new UTF8Encoding(false));
                writer.Write(IsStrict ? Strict(text) : text);
            }

        return stream.ToArray();
    }

    private static string Strict(string text) => text
        .Replace("http://schemas.openxmlformats.org/spreadsheetml/2006", "http://purl.oclc.org/ooxml/spreadsheetml", StringComparison.Ordinal)
        .Replace(Relationships, "http://purl.oclc.org/ooxml/officeDocument/relationships", StringComparison.Ordinal);

    private IEnumerable<(string Name, string Text)> Parts()
    {
        const string SheetType = "application/vnd.openxmlformats-officedocument.spreadsheetml";
        var numbers = Enumerable.Range(1, Sheets.Count).ToList();
        yield return ("[Content_Types].xml", $"""
            <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="{MainType}"/><Override PartName="/xl/styles.xml" ContentType="{SheetType}.styles+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="{SheetType}.sharedStrings+xml"/>{string.Concat(numbers.Select(i => $"<Override PartName=\"/xl/worksheets/sheet{i}.xml\" ContentType=\"{SheetType}.worksheet+xml\"/>"))}</Types>
            """);
        yield return ("_rels/.rels", Rels(Rel("1", "officeDocument", "xl/workbook.xml")));
        yield return ("xl/workbook.xml", $"<workbook xmlns=\"{Transitional}\" xmlns:r=\"{Relationships}\"><sheets>{string.Concat(numbers.Select(SheetLine))}</sheets>{BehindSheets}</workbook>");
        yield return ("xl/_rels/workbook.xml.rels", Rels([.. numbers.Select(i => Rel($"{i}", "worksheet", $"worksheets/sheet{i}.xml")), Rel("s", "styles", "styles.xml"), Rel("t", "sharedStrings", "sharedStrings.xml")]));
        yield return ("xl/styles.xml", Styles());
        yield return ("xl/sharedStrings.xml", $"<sst xmlns=\"{Transitional}\">{SharedStrings}</sst>");
        foreach (var i in numbers)
        {
            yield return ($"xl/worksheets/sheet{i}.xml", $"<?xml version=\"1.0\" encoding=\"UTF-8\"?>{Prologue}<worksheet xmlns=\"{Transitional}\"><sheetData>{Sheets[i - 1].Rows}</sheetData>{BehindData}</worksheet>");
            if (Links.Length > 0)
                yield return ($"xl/worksheets/_rels/sheet{i}.xml.rels", Rels(Links));
        }
    }

    // A name may say "hidden:" before it.
    private string SheetLine(int number)
    {
        var name = Sheets[number - 1].Name;
        var isHidden = name.StartsWith("hidden:", StringComparison.Ordinal);
        return $"<sheet name=\"{(isHidden ? name["hidden:".Length..] : name)}\" sheetId=\"{number}\"{(isHidden ? " state=\"hidden\"" : "")} r:id=\"r{number}\"/>";
    }

    private string Styles() =>
        $"<styleSheet xmlns=\"{Transitional}\"><numFmts>{string.Concat(Formats.Select((code, i) => $"<numFmt numFmtId=\"{200 + i}\" formatCode=\"{System.Security.SecurityElement.Escape(code)}\"/>"))}</numFmts>"
        + $"<cellXfs><xf numFmtId=\"0\"/>{string.Concat(Formats.Select((code, i) => $"<xf numFmtId=\"{(code.StartsWith("id ", StringComparison.Ordinal) ? code[3..] : $"{200 + i}")}\"/>"))}</cellXfs></styleSheet>";

    private static string Rels(params string[] relationships) =>
        $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">{string.Concat(relationships)}</Relationships>";

    private static string Rel(string id, string type, string target) => $"<Relationship Id=\"r{id}\" Type=\"{Relationships}/{type}\" Target=\"{target}\"/>";
}
