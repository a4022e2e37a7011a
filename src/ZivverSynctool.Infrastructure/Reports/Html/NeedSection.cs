using ZivverSynctool.Reports;

namespace ZivverSynctool.Infrastructure.Reports.Html;

/// <summary>What needs a person first: by cause, with what to do about it.</summary>
internal sealed class NeedSection(SyncReport report)
{
    private const int MostAccounts = 10;

    public void Write(HtmlPage page)
    {
        if (report.Changes.Count == 0)
            return;
        page.Write($"""
            <section class="needs">
            <h2>What needs a person first</h2>
            """);
        if (report.Needs.Count == 0)
            page.Write($"<p>Nothing.</p>");
        foreach (var cause in report.Needs.GroupBy(need => (need.Kind, need.Code)))
            WriteCause(page, cause.Key.Kind, cause.Key.Code, [.. cause]);
        page.Write($"</section>");
    }

    private static void WriteCause(HtmlPage page, ReportNeedKind kind, string code, IReadOnlyList<ReportNeed> needs)
    {
        // Said once where it is the same for all.
        var common = needs.Count > 1 && needs.All(need => need.Why == needs[0].Why && need.Remedy == needs[0].Remedy);
        page.Write($"""<h3><span class="badge {kind.ToString()}">{ReportWords.Of(kind)}</span> {code} <span class="muted">{Words.Count(needs.Count, "account")}</span></h3>""");
        if (common)
            page.Write($"""<p>{needs[0].Why} {Remedy(needs[0])}</p>""");
        page.Write($"<ul>");
        foreach (var need in needs.Take(MostAccounts))
            page.Write($"""<li><b>{need.Change.Email}</b> {need.Change.DisplayName}{(common ? default : Reason(need))}</li>""");
        page.Write($"</ul>");
        if (needs.Count > MostAccounts)
            page.Write($"""<p class="muted">and {needs.Count - MostAccounts} more</p>""");
    }

    private static HtmlText Reason(ReportNeed need) => $"<br>{need.Why} {Remedy(need)}";

    private static HtmlText Remedy(ReportNeed need)
    {
        HtmlText remedy = $"<strong>{need.Remedy}</strong>";
        return need.Remedy.Length > 0 ? remedy : default;
    }
}
