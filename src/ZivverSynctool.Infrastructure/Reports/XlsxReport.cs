using ZivverSynctool.Infrastructure.Reports.Xlsx;
using ZivverSynctool.Reports;

namespace ZivverSynctool.Infrastructure.Reports;

/// <summary>A workbook: a summary, what needs a person, and a table per account type and action.</summary>
internal sealed class XlsxReport : IReportFormat
{
    /// <summary>The sheet of what needs a person.</summary>
    public const string Attention = "Needs a person";

    private const string Blue = "2F75B5";
    private const string Red = "C00000";
    private const string Grey = "BFBFBF";

    private static readonly TableColumn<ReportNeed>[] NeedColumns =
    [
        new("Address", need => need.Change.Email),
        new("Name", need => need.Change.DisplayName),
        new("Needs", need => ReportWords.Of(need.Kind)),
        new("Why", need => need.Why, _ => CellStyle.Wrapped),
        new("What to do", need => need.Remedy, _ => CellStyle.Wrapped),
        new("Code", need => need.Code),
        new("Type", need => need.Change.AccountType.ToString()),
        new("Action", need => need.Change.Action.ToString()),
        new("What", need => need.Change.Summary, _ => CellStyle.Wrapped),
    ];

    /// <inheritdoc/>
    public void Write(SyncReport report, Stream stream, CancellationToken cancellation)
    {
        using var workbook = new WorkbookPackage(stream);
        new SummarySheet(report).Write(workbook);
        new TableSheet<ReportNeed> { Name = Attention, Color = report.Needs.Count > 0 ? Red : Grey, Columns = NeedColumns, Rows = report.Needs }
            .Write(workbook, cancellation);
        foreach (var tab in report.Tabs)
            Sheet(report, tab).Write(workbook, cancellation);
        workbook.Complete(StyleSheet.Make());
    }

    private static TableSheet<SyncChange> Sheet(SyncReport report, ReportTab tab) => new()
    {
        Name = tab.Title,
        Color = tab.Changes.Count > 0 ? Blue : Grey,
        Columns = [.. ReportColumns.Of(tab, report.HasOutcomes).Select(column => Column(report, column))],
        Rows = tab.Changes,
    };

    private static TableColumn<SyncChange> Column(SyncReport report, ReportColumn column) =>
        new(column.Heading, change => ReportValue.Of(column.Value(change), report), change => Style(column, change))
        {
            IsPrinted = column.Kind is ReportColumnKind.Key or ReportColumnKind.Sentence,
            IsDetail = column.Kind == ReportColumnKind.Detail,
        };

    private static CellStyle Style(ReportColumn column, SyncChange change) =>
        column.Kind == ReportColumnKind.Sentence ? CellStyle.Wrapped
        : ReportColumns.Difference(column, change) is not { } difference ? CellStyle.Text
        : difference.Status == ChangeStatus.Ready ? CellStyle.Changed
        : CellStyle.Stopped;
}
