using ClosedXML.Excel;

namespace ZivverSynctool.Infrastructure.Sources.Excel.Template;

/// <summary>Writes a sheet of the template.</summary>
internal static class TemplateWriter
{
    private const string AsText = "@";
    private const int LastRow = 1048576;

    // In characters of the standard font. The arrow of the filter takes room beside the heading.
    private const double Least = 12, Most = 48, Arrow = 4, Margin = 2;

    /// <summary>Adds the sheet to a workbook.</summary>
    public static void Add(XLWorkbook workbook, TemplateSheet content)
    {
        var sheet = workbook.AddWorksheet(content.Name);
        for (var i = 0; i < content.Columns.Count; i++)
        {
            var texts = content.Examples.Select(row => row[i]).ToList();
            var column = sheet.Column(i + 1);
            column.Style.NumberFormat.Format = AsText;
            column.Width = Width(content.Columns[i].Heading, texts);
            Head(sheet.Cell(1, i + 1), content.Columns[i]);
            for (var row = 0; row < texts.Count; row++)
                sheet.Cell(row + 2, i + 1).SetValue(texts[row]);
            if (content.Columns[i].Choices.Length > 0)
                Limit(sheet.Range(2, i + 1, LastRow, i + 1), content.Columns[i]);
        }

        var table = sheet.Range(1, 1, content.Examples.Count + 1, content.Columns.Count).CreateTable(string.Concat(content.Name.Where(char.IsLetter)));
        table.Theme = XLTableTheme.TableStyleMedium2;
        sheet.SheetView.FreezeRows(1);
    }

    private static void Head(IXLCell cell, TemplateColumn column)
    {
        cell.SetValue(column.Heading);
        cell.Comment.AddText(column.Note);
    }

    private static void Limit(IXLRange cells, TemplateColumn column)
    {
        var validation = cells.SetDataValidation();
        validation.List($"\"{string.Join(",", column.Choices)}\"", inCellDropdown: true);
        validation.ErrorTitle = column.Heading;
        validation.ErrorMessage = $"Choose {string.Join(" or ", column.Choices)}.";
    }

    private static double Width(string heading, IEnumerable<string> texts) =>
        Math.Min(Most, Math.Max(Math.Max(Least, heading.Length + Arrow), texts.Max(text => text.Length) + Margin));
}
