using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace ZivverSynctool.Infrastructure.Reports.Xlsx;

/// <summary>A worksheet that is one table: filters, a header that stays in sight with the first column, widths by the text.</summary>
/// <typeparam name="T">What a row shows.</typeparam>
internal sealed record TableSheet<T>
{
    // Rows beyond the last one of a worksheet do not exist.
    private const int MostRows = 1_048_576 - 1;

    /// <summary>The sheet's name.</summary>
    public required string Name { get; init; }

    /// <summary>The colour of the sheet's tab, as RGB.</summary>
    public required string Color { get; init; }

    /// <summary>The columns.</summary>
    public required IReadOnlyList<TableColumn<T>> Columns { get; init; }

    /// <summary>The rows.</summary>
    public required IReadOnlyList<T> Rows { get; init; }

    /// <summary>Writes the sheet.</summary>
    /// <exception cref="SyncException"><c>ReportTooLong</c>.</exception>
    public void Write(WorkbookPackage workbook, CancellationToken cancellation)
    {
        if (Rows.Count > MostRows)
            throw new SyncException(
                "ReportTooLong", SyncErrorKind.InvalidArgument, $"A worksheet holds {MostRows} accounts, and there are {Rows.Count} under '{Name}'.",
                "Write the report as .csv or .json, or choose fewer accounts.");
        // A table has at least one row below its header, also when nothing is in it.
        var area = $"A1:{CellAddress.Of(Columns.Count - 1, Math.Max(Rows.Count, 1) + 1)}";
        workbook.AddSheet(Name, xml => Write(xml, area, cancellation), Table(area), Printed());
    }

    private void Write(OpenXmlWriter xml, string area, CancellationToken cancellation)
    {
        var widths = Columns.Select(column => ColumnWidth.Of(column, Rows)).ToList();
        xml.WriteElement(new SheetProperties(new TabColor { Rgb = "FF" + Color }, new PageSetupProperties { FitToPage = true }));
        xml.WriteElement(new SheetViews(new SheetView(
            new Pane { HorizontalSplit = 1, VerticalSplit = 1, TopLeftCell = "B2", ActivePane = PaneValues.BottomRight, State = PaneStateValues.Frozen })
        {
            WorkbookViewId = 0,
        }));
        xml.WriteElement(new Columns(Columns.Select((column, i) =>
            new Column
            {
                Min = (uint)i + 1,
                Max = (uint)i + 1,
                Width = widths[i],
                CustomWidth = true,
                OutlineLevel = (byte)(column.IsDetail ? 1 : 0),
            })));
        xml.WriteStartElement(new SheetData());
        WriteRows(new SheetWriter(xml), widths, cancellation);
        xml.WriteEndElement();
        xml.WriteElement(new PageMargins { Left = 0.4, Right = 0.4, Top = 0.5, Bottom = 0.5, Header = 0.2, Footer = 0.2 });
        xml.WriteElement(new PageSetup { PaperSize = 9, Orientation = OrientationValues.Landscape, FitToHeight = 0 });
        xml.WriteElement(new HeaderFooter(new OddFooter("&L&A&R&P / &N")));
        xml.WriteElement(new IgnoredErrors(new IgnoredError { SequenceOfReferences = new() { InnerText = area }, NumberStoredAsText = true }));
        xml.WriteElement(new TableParts(new TablePart { Id = WorkbookPackage.TableId }) { Count = 1 });
    }

    private void WriteRows(SheetWriter cells, IReadOnlyList<double> widths, CancellationToken cancellation)
    {
        cells.BeginRow();
        for (var i = 0; i < Columns.Count; i++)
            cells.Write(i, Columns[i].Heading, CellStyle.TableHeading);
        cells.EndRow();
        var values = new object?[Columns.Count];
        var styles = new CellStyle[Columns.Count];
        foreach (var row in Rows)
        {
            cancellation.ThrowIfCancellationRequested();
            var lines = 1;
            for (var i = 0; i < values.Length; i++)
            {
                values[i] = Columns[i].Value(row);
                styles[i] = values[i] is null ? default : Columns[i].Style(row);
                if (styles[i] == CellStyle.Wrapped && values[i] is string text)
                    lines = Math.Max(lines, RowHeight.Lines(text, widths[i]));
            }

            cells.BeginRow(RowHeight.Of(lines));
            for (var i = 0; i < values.Length; i++)
                cells.Write(i, values[i], styles[i]);
            cells.EndRow();
        }
    }

    private Table Table(string area) => new(
        new AutoFilter { Reference = area },
        new TableColumns(Columns.Select((column, i) => new DocumentFormat.OpenXml.Spreadsheet.TableColumn { Id = (uint)i + 1, Name = column.Heading }))
        {
            Count = (uint)Columns.Count,
        },
        new TableStyleInfo { Name = "TableStyleMedium2", ShowRowStripes = true })
    {
        Name = TableName,
        DisplayName = TableName,
        Reference = area,
        TotalsRowShown = false,
    };

    // The columns that are printed are the first ones.
    private string Printed() =>
        $"$A$1:${CellAddress.Column(Columns.Count(column => column.IsPrinted) - 1)}${Math.Max(Rows.Count, 1) + 1}";

    private string TableName => string.Concat(Name.Where(char.IsLetter));
}
