using ZivverSynctool.Reports;

namespace ZivverSynctool.Infrastructure.Reports.Html;

/// <summary>Where the report comes from: the profile and the runs.</summary>
internal sealed class FootSection(SyncReport report)
{
    private const int MostRuns = 20;

    public void Write(HtmlPage page)
    {
        page.Write($"<footer>");
        foreach (var run in report.Runs.Take(MostRuns))
            page.Write($"<p>Run {run.Id}: {ReportWords.Of(run.Mode)}, by {run.Who} on {run.Where}, {HtmlPage.Moment(report, run.Started)}{Ended(run)}. {run.Reason}</p>");
        if (report.Runs.Count > MostRuns)
            page.Write($"<p>and {report.Runs.Count - MostRuns} more runs</p>");
        page.Write($"<p>Profile {report.Profile}</p>\n</footer>");
    }

    private string Ended(SyncRun run) => run.Ended is { } ended ? $" to {HtmlPage.Moment(report, ended)}" : "";
}
