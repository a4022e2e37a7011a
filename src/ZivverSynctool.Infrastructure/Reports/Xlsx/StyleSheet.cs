using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace ZivverSynctool.Infrastructure.Reports.Xlsx;

/// <summary>The style sheet of a report's workbook.</summary>
internal static class StyleSheet
{
    private const uint TextFormat = 49;
    private const uint MomentFormat = 164;
    private const uint NumberFormat = 3;
    private const uint SecondsFormat = 4;

    private enum Face { Normal, Bold, Title, Heading, Grey, Link, White }

    private enum Ground { None, Gray125, Changed, Stopped, Label, Blue }

    /// <summary>Made anew: elements belong to one document.</summary>
    public static Stylesheet Make() => new(
        new NumberingFormats(new NumberingFormat { NumberFormatId = MomentFormat, FormatCode = "yyyy-mm-dd hh:mm:ss" }),
        new Fonts(Font(), Font(bold: true), Font(16, bold: true), Font(13, bold: true), Font(color: "FF7F7F7F"), Font(color: "FF0563C1", underlined: true),
            Font(bold: true, color: "FFFFFFFF")),
        new Fills(Fill(PatternValues.None), Fill(PatternValues.Gray125), Fill("FFE2F0D9"), Fill("FFEDEDED"), Fill("FFDDEBF7"), Fill("FF2F75B5")),
        new Borders(new Border(new LeftBorder(), new RightBorder(), new TopBorder(), new BottomBorder(), new DiagonalBorder())),
        new CellStyleFormats(new CellFormat { NumberFormatId = 0, FontId = 0, FillId = 0, BorderId = 0 }),
        new CellFormats(EnumValues.Of<CellStyle>().Select(Format)),
        new CellStyles(new DocumentFormat.OpenXml.Spreadsheet.CellStyle { Name = "Normal", FormatId = 0, BuiltinId = 0 }));

    private static CellFormat Format(CellStyle style) => style switch
    {
        CellStyle.Text => Format(TextFormat, quoted: true),
        CellStyle.LongText => Format(quoted: true),
        CellStyle.Changed => Format(TextFormat, Face.Bold, Ground.Changed, quoted: true),
        CellStyle.LongChanged => Format(0, Face.Bold, Ground.Changed, quoted: true),
        CellStyle.Stopped => Format(TextFormat, Face.Grey, Ground.Stopped, quoted: true),
        CellStyle.LongStopped => Format(0, Face.Grey, Ground.Stopped, quoted: true),
        CellStyle.Wrapped => Format(quoted: true, wrapped: true),
        CellStyle.Moment => Format(MomentFormat, left: true),
        CellStyle.Seconds => Format(SecondsFormat),
        CellStyle.Number => Format(NumberFormat),
        CellStyle.NumberLink => Format(NumberFormat, Face.Link),
        CellStyle.Link => Format(0, Face.Link),
        CellStyle.Title => Format(0, Face.Title),
        CellStyle.Heading => Format(0, Face.Heading),
        CellStyle.Label => Format(0, Face.Grey),
        CellStyle.ColumnLabel => Format(0, Face.Bold, Ground.Label, left: true),
        CellStyle.NumberLabel => Format(0, Face.Bold, Ground.Label, right: true),
        CellStyle.TableHeading => Format(0, Face.White, Ground.Blue),
        _ => Format(),
    };

    private static CellFormat Format(
        uint number = 0, Face face = Face.Normal, Ground ground = Ground.None, bool quoted = false, bool wrapped = false, bool left = false, bool right = false)
    {
        var alignment = new Alignment { Vertical = VerticalAlignmentValues.Top };
        if (wrapped)
            alignment.WrapText = true;
        if (left)
            alignment.Horizontal = HorizontalAlignmentValues.Left;
        if (right)
            alignment.Horizontal = HorizontalAlignmentValues.Right;
        var format = new CellFormat(alignment)
        {
            NumberFormatId = number,
            FontId = (uint)face,
            FillId = (uint)ground,
            BorderId = 0,
            FormatId = 0,
            ApplyNumberFormat = number != 0,
            ApplyFont = face != Face.Normal,
            ApplyFill = ground != Ground.None,
            ApplyAlignment = true,
        };
        // As if it had been typed behind an apostrophe.
        if (quoted)
            format.QuotePrefix = true;
        return format;
    }

    private static Font Font(double size = 11, bool bold = false, bool underlined = false, string? color = null)
    {
        var font = new Font();
        if (bold)
            font.Append(new Bold());
        if (underlined)
            font.Append(new Underline());
        font.Append(new FontSize { Val = size });
        if (color is not null)
            font.Append(new Color { Rgb = color });
        font.Append(new FontName { Val = "Calibri" });
        return font;
    }

    private static Fill Fill(EnumValue<PatternValues> pattern) => new(new PatternFill { PatternType = pattern });

    private static Fill Fill(string color) =>
        new(new PatternFill(new ForegroundColor { Rgb = color }) { PatternType = PatternValues.Solid });
}
