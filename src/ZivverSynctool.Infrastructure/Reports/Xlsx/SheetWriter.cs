using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace ZivverSynctool.Infrastructure.Reports.Xlsx;

/// <summary>Writes the cells of a worksheet one after the other, so that a sheet of any length takes no memory.</summary>
internal sealed class SheetWriter(OpenXmlWriter xml)
{
    private const string XmlNamespace = "http://www.w3.org/XML/1998/namespace";
    private const int LongText = 255;

    private static readonly OpenXmlAttribute InlineText = new("t", "", "inlineStr");
    private static readonly OpenXmlAttribute[] Preserved = [new("xml", "space", XmlNamespace, "preserve")];
    private static readonly OpenXmlAttribute[] None = [];
    private static readonly OpenXmlAttribute[] Styles =
        [.. EnumValues.Of<CellStyle>().Select(style => new OpenXmlAttribute("s", "", ((int)style).ToString(CultureInfo.InvariantCulture)))];

    // Elements say only their names here, and attributes are read at once; one of each serves all cells.
    private readonly Row _row = new();
    private readonly Cell _cell = new();
    private readonly InlineString _string = new();
    private readonly Text _text = new();
    private readonly CellValue _value = new();
    private readonly OpenXmlAttribute[] _textCell = [default, default, InlineText];
    private readonly OpenXmlAttribute[] _numberCell = [default, default];

    private string _rowNumber = "";

    /// <summary>The number of the row that is written; 0 before the first.</summary>
    public int RowNumber { get; private set; }

    /// <summary>Begins the next row.</summary>
    /// <param name="height">Its height in points; null for what its text needs.</param>
    public void BeginRow(string? height = null)
    {
        RowNumber++;
        _rowNumber = RowNumber.ToString(CultureInfo.InvariantCulture);
        var number = new OpenXmlAttribute("r", "", _rowNumber);
        xml.WriteStartElement(_row, height is null ? [number] : [number, new OpenXmlAttribute("ht", "", height), new OpenXmlAttribute("customHeight", "", "1")]);
    }

    /// <summary>Ends the row.</summary>
    public void EndRow() => xml.WriteEndElement();

    /// <summary>Writes a value of any kind a report has; nothing for none.</summary>
    /// <param name="column">The column's number, from 0.</param>
    /// <param name="value">Text, a number, a moment in the zone it is to be read in, or a duration.</param>
    /// <param name="style">How text looks; other values have a look of their own unless it is one of theirs.</param>
    public void Write(int column, object? value, CellStyle style = CellStyle.Text)
    {
        switch (value)
        {
            case null or "":
                break;
            case string text:
                WriteText(column, text, style);
                break;
            case int number:
                WriteNumber(column, number, style == CellStyle.Text ? CellStyle.Number : style);
                break;
            case TimeSpan duration:
                WriteNumber(column, duration.TotalSeconds, CellStyle.Seconds);
                break;
            case DateTimeOffset moment when SerialDate.Of(moment) is { } serial:
                WriteNumber(column, serial, CellStyle.Moment);
                break;
            case DateTimeOffset moment:
                WriteText(column, moment.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture), style);
                break;
            default:
                throw new NotSupportedException($"A cell cannot hold a {value.GetType().Name}.");
        }
    }

    private void WriteText(int column, string text, CellStyle style)
    {
        text = CellText.Of(text);
        var look = text.Length <= LongText ? style : style switch
        {
            CellStyle.Text => CellStyle.LongText,
            CellStyle.Changed => CellStyle.LongChanged,
            CellStyle.Stopped => CellStyle.LongStopped,
            _ => style,
        };
        (_textCell[0], _textCell[1]) = (Reference(column), Styles[(int)look]);
        xml.WriteStartElement(_cell, _textCell);
        xml.WriteStartElement(_string, None);
        xml.WriteStartElement(_text, CellText.NeedsPreserving(text) ? Preserved : None);
        xml.WriteString(text);
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private void WriteNumber(int column, double number, CellStyle style)
    {
        (_numberCell[0], _numberCell[1]) = (Reference(column), Styles[(int)style]);
        xml.WriteStartElement(_cell, _numberCell);
        xml.WriteStartElement(_value, None);
        xml.WriteString(number.ToString("R", CultureInfo.InvariantCulture));
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private OpenXmlAttribute Reference(int column) => new("r", "", CellAddress.Column(column) + _rowNumber);
}
