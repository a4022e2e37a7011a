using System.Globalization;
using System.Xml;

namespace ZivverSynctool.Infrastructure.Sources.Excel;

/// <summary>Reads cells where they stand in the XML of a sheet (ECMA-376 part 1, §18.3.1.4).</summary>
internal sealed class CellXml(XmlReader xml, IReadOnlyList<string> sharedStrings)
{
    private readonly TextXml _text = new(xml);
    private int _next;

    /// <summary>Begins a row: a cell without an address stands behind the one before it.</summary>
    public void BeginRow() => _next = 0;

    /// <summary>Reads the cell that the XML is at, to its end.</summary>
    public Cell Read(out int column)
    {
        column = xml.GetAttribute("r") is { } address ? CellAddress.Parse(address).Column : _next;
        _next = column + 1;
        if (xml.IsEmptyElement)
            return default;
        var type = xml.GetAttribute("t");
        var style = xml.GetAttribute("s") is { } number ? int.Parse(number, NumberStyles.None, CultureInfo.InvariantCulture) : 0;
        var (value, text, isFormula) = Content();
        return type == "inlineStr"
            ? Of(CellKind.Text, text, style, isFormula)
            : value is null
                ? new Cell(isFormula ? CellKind.NoValue : CellKind.Blank, "", style, isFormula)
                : type switch
                {
                    "s" => Of(CellKind.Text, Shared(value), style, isFormula),
                    "str" => Of(CellKind.Text, TextXml.Decode(value), style, isFormula),
                    "b" => Of(CellKind.Boolean, value, style, isFormula),
                    "e" => Of(CellKind.Error, value, style, isFormula),
                    "d" => Of(CellKind.Date, value, style, isFormula),
                    _ => Of(CellKind.Number, value, style, isFormula),
                };
    }

    // A formula may well come to an empty text; where it is not said that it did, nobody knows what it comes to.
    private static Cell Of(CellKind kind, string? value, int style, bool isFormula) => !string.IsNullOrWhiteSpace(value)
        ? new Cell(kind, value!, style, isFormula)
        : isFormula ? new Cell(kind == CellKind.Text ? kind : CellKind.NoValue, "", style, isFormula) : default;

    private (string? Value, string? Text, bool IsFormula) Content()
    {
        string? value = null;
        string? text = null;
        var isFormula = false;
        var depth = xml.Depth;
        xml.Read();
        while (xml.Depth > depth)
            switch (xml.NodeType == XmlNodeType.Element ? xml.LocalName : "")
            {
                case "v":
                    value = _text.Read();
                    break;
                case "is":
                    text = _text.ReadRuns();
                    break;
                case "f":
                    isFormula = true;
                    xml.Skip();
                    break;
                default:
                    xml.Skip();
                    break;
            }

        return (value, text, isFormula);
    }

    private string Shared(string index) =>
        int.TryParse(index, NumberStyles.None, CultureInfo.InvariantCulture, out var at) && at < sharedStrings.Count
            ? sharedStrings[at]
            : throw new FormatException($"a cell refers to the text '{index}', which is not there");
}
