using ZivverSynctool.Reports;

namespace ZivverSynctool.Infrastructure.Reports.Html;

/// <summary>What the report is, of whom and when, and the numbers that matter most.</summary>
internal sealed class HeadSection(SyncReport report)
{
    public void Write(HtmlPage page)
    {
        page.Write($"""
            <header>
            <p class="kind">{ReportWords.Title(report.View)}</p>
            <h1>{report.Organization}</h1>
            <p class="facts">{report.Target.Host} · {HtmlPage.Moment(report, report.Made)} ({Offset()})</p>
            <p>{ReportWords.Sentence(report)}</p>
            </header>
            <div class="tiles">
            """);
        Tile(page, "", report.Changes.Count, report.Changes.Count == 1 ? "account" : "accounts");
        foreach (var outcome in report.Counts.Outcomes)
            Tile(page, "", outcome.Count, outcome.Text);
        if (report.Changes.Count > 0)
            Tile(page, report.Needs.Count > 0 ? "bad" : "good", report.Needs.Count, report.Needs.Count == 1 ? "needs a person" : "need a person");
        foreach (var mark in report.Counts.Marks)
            Tile(page, "", mark.Count, mark.Text);
        page.Write($"</div>");
    }

    private static void Tile(HtmlPage page, string look, int count, string text) =>
        page.Write($"""<div class="tile {look}"><b>{count}</b> {text}</div>""");

    private string Offset()
    {
        var offset = report.Local(report.Made).Offset;
        return $"UTC{(offset < TimeSpan.Zero ? '−' : '+')}{offset:hh\\:mm}";
    }
}
