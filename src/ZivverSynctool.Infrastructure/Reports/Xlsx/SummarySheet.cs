using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;
using ZivverSynctool.Reports;

namespace ZivverSynctool.Infrastructure.Reports.Xlsx;

/// <summary>The first sheet: whose report it is, how much there is of everything, what needs a person, and where to find it.</summary>
internal sealed class SummarySheet(SyncReport report)
{
    private const int MostNeeds = 20;
    private const double FirstWidth = 24;
    private const double OtherWidth = 20;
    private const string TitleHeight = "24";
    private const string HeadingHeight = "19";
    private const int LastColumn = 8;

    // A list of counts and the gap behind it.
    private const int ListWidth = 3;

    private static readonly string[] RunHeadings = ["Run", "Mode", "Who", "Where", "Started", "Ended", "Ended with"];

    private static readonly double TextWidth = OtherWidth * (LastColumn - 2);

    private readonly Hyperlinks _links = new();
    private readonly MergeCells _merged = new();

    /// <summary>Writes the sheet.</summary>
    public void Write(WorkbookPackage workbook) => workbook.AddSheet("Summary", Write);

    private void Write(OpenXmlWriter xml)
    {
        xml.WriteElement(new SheetProperties(new PageSetupProperties { FitToPage = true }));
        xml.WriteElement(new SheetViews(new SheetView { ShowGridLines = false, WorkbookViewId = 0 }));
        xml.WriteElement(new Columns(
            new Column { Min = 1, Max = 1, Width = FirstWidth, CustomWidth = true },
            new Column { Min = 2, Max = LastColumn, Width = OtherWidth, CustomWidth = true }));
        xml.WriteStartElement(new SheetData());
        var cells = new SheetWriter(xml);
        WriteHead(cells);
        WriteRuns(cells);
        WriteActions(cells);
        WriteNeeds(cells);
        WriteCounts(cells);
        xml.WriteEndElement();
        if (_merged.HasChildren)
            xml.WriteElement(_merged);
        if (_links.HasChildren)
            xml.WriteElement(_links);
        xml.WriteElement(new PageSetup { PaperSize = 9, FitToHeight = 0 });
    }

    private void WriteHead(SheetWriter cells)
    {
        Line(cells, $"{ReportWords.Title(report.View)} – {report.Organization}", CellStyle.Title, TitleHeight);
        Row(cells, (ReportWords.Sentence(report), CellStyle.Label));
        Row(cells);
        Row(cells, ("Organization", CellStyle.Label), (report.Organization, CellStyle.Text));
        Row(cells, ("Zivver", CellStyle.Label), (report.Target.ToString(), CellStyle.Text));
        Row(cells, ("Profile", CellStyle.Label), (report.Profile, CellStyle.Text));
        Row(cells, ("Shows", CellStyle.Label), (ReportWords.Title(report.View), CellStyle.Text));
        Row(cells, ("Made", CellStyle.Label), (report.Local(report.Made), CellStyle.Moment));
    }

    private void WriteRuns(SheetWriter cells)
    {
        if (report.Runs.Count == 0)
            return;
        Heading(cells, "Runs");
        Row(cells, [.. RunHeadings.Select(heading => ((object?)heading, CellStyle.ColumnLabel))]);
        foreach (var run in report.Runs)
            Row(cells, (run.Id, CellStyle.Text), (run.Mode.ToString(), CellStyle.Text), (run.Who, CellStyle.Text), (run.Where, CellStyle.Text),
                (report.Local(run.Started), CellStyle.Moment), (run.Ended is { } ended ? report.Local(ended) : null, CellStyle.Moment),
                (run.Reason.Length > 0 ? run.Reason : run.ExitCode is { } code ? $"exit code {code}" : null, CellStyle.Text));
    }

    private void WriteActions(SheetWriter cells)
    {
        Heading(cells, "Accounts per action");
        var tabs = report.Tabs.ToLookup(tab => tab.AccountType);
        Row(cells,
        [
            ("Accounts", CellStyle.ColumnLabel),
            .. tabs[AccountType.User].Select(tab => ((object?)ReportWords.Capital(ReportWords.Of(tab.Action)), CellStyle.NumberLabel)),
            ("Total", CellStyle.NumberLabel),
        ]);
        foreach (var type in tabs)
        {
            var column = 0;
            foreach (var tab in type)
                Link(++column, cells.RowNumber + 1, tab.Title);
            Row(cells,
            [
                (ReportWords.Accounts(type.Key), CellStyle.General),
                .. type.Select(tab => ((object?)tab.Changes.Count, tab.Changes.Count > 0 ? CellStyle.NumberLink : CellStyle.Number)),
                (type.Sum(tab => tab.Changes.Count), CellStyle.Number),
            ]);
        }
    }

    private void WriteNeeds(SheetWriter cells)
    {
        Heading(cells, "What needs a person first");
        if (report.Needs.Count == 0)
            Row(cells, ("Nothing.", CellStyle.General));
        else
            WriteNeed(cells, "Need", CellStyle.ColumnLabel, "Accounts", CellStyle.NumberLabel, "Why", CellStyle.ColumnLabel);
        foreach (var group in report.Needs.GroupBy(need => (need.Kind, need.Code)).Take(MostNeeds))
        {
            Link(0, cells.RowNumber + 1, XlsxReport.Attention);
            WriteNeed(cells, ReportWords.Capital(ReportWords.Of(group.Key.Kind)), CellStyle.Link, group.Count(), CellStyle.Number,
                $"{group.First().Why} {group.First().Remedy}", CellStyle.Wrapped);
        }
    }

    // The sentence takes the rest of the row.
    private void WriteNeed(SheetWriter cells, string need, CellStyle needStyle, object count, CellStyle countStyle, string why, CellStyle whyStyle)
    {
        cells.BeginRow(RowHeight.Of(RowHeight.Lines(why, TextWidth)));
        _merged.Append(new MergeCell { Reference = $"{CellAddress.Of(2, cells.RowNumber)}:{CellAddress.Of(LastColumn - 1, cells.RowNumber)}" });
        WriteCells(cells, 0, (need, needStyle), (count, countStyle), (why, whyStyle));
        cells.EndRow();
    }

    // Side by side: each list is short.
    private void WriteCounts(SheetWriter cells)
    {
        (string Heading, IReadOnlyList<ReportCount> Counts)[] all =
            [("Outcomes", report.Counts.Outcomes), ("Marks", report.Counts.Marks), ("Statuses", report.Counts.Statuses)];
        var lists = all.Where(list => list.Counts.Count > 0).ToList();
        if (lists.Count == 0)
            return;
        Row(cells);
        cells.BeginRow(HeadingHeight);
        for (var i = 0; i < lists.Count; i++)
            WriteCells(cells, i * ListWidth, (lists[i].Heading, CellStyle.Heading));
        cells.EndRow();
        for (var row = 0; row < lists.Max(list => list.Counts.Count); row++)
        {
            cells.BeginRow();
            for (var i = 0; i < lists.Count; i++)
                if (row < lists[i].Counts.Count)
                    WriteCells(cells, i * ListWidth, (ReportWords.Capital(lists[i].Counts[row].Text), CellStyle.General), (lists[i].Counts[row].Count, CellStyle.Number));
            cells.EndRow();
        }
    }

    private static void Heading(SheetWriter cells, string text)
    {
        Row(cells);
        Line(cells, text, CellStyle.Heading, HeadingHeight);
    }

    private static void Line(SheetWriter cells, string text, CellStyle style, string height)
    {
        cells.BeginRow(height);
        cells.Write(0, text, style);
        cells.EndRow();
    }

    private void Link(int column, int row, string sheet) => _links.Append(new Hyperlink
    {
        Reference = CellAddress.Of(column, row),
        Location = CellAddress.Of(sheet, "A1"),
        Display = sheet,
    });

    private static void Row(SheetWriter cells, params (object? Value, CellStyle Style)[] values)
    {
        cells.BeginRow();
        WriteCells(cells, 0, values);
        cells.EndRow();
    }

    private static void WriteCells(SheetWriter cells, int column, params (object? Value, CellStyle Style)[] values)
    {
        foreach (var (value, style) in values)
            cells.Write(column++, value, style);
    }
}
