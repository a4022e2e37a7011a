using ZivverSynctool.Reports;

namespace ZivverSynctool.Infrastructure.Reports.Html;

/// <summary>A bar per account type and action; the part that needs a person stands out.</summary>
internal sealed class BarSection(SyncReport report)
{
    private const double Whole = 100;

    public void Write(HtmlPage page)
    {
        if (report.Counts.Actions.Count == 0)
            return;
        var most = report.Counts.Actions.Max(count => count.Count);
        page.Write($"""
            <section>
            <h2>At a glance</h2>
            <table class="bars" role="presentation">
            """);
        foreach (var type in report.Counts.Actions.GroupBy(count => count.AccountType))
        {
            page.Write($"""<tr><th colspan="3">{ReportWords.Accounts(type.Key)}</th></tr>""");
            foreach (var count in type)
                WriteBar(page, count, most);
        }

        page.Write($"</table>");
        if (report.Needs.Count > 0)
            page.Write($"""<p class="legend"><span class="swatch"></span> needs a person</p>""");
        page.Write($"</section>");
    }

    // A table, because that is what every mail program draws.
    private static void WriteBar(HtmlPage page, ReportActionCount count, int most) => page.Write($"""
        <tr><td class="what">{ReportWords.Capital(ReportWords.Of(count.Action))}</td><td class="bar"><table role="presentation" style="width:{Share(count.Count, most)}%"><tr>{Part("fine", count.Count - count.Needs, count.Count)}{Part("bad", count.Needs, count.Count)}</tr></table></td><td class="count">{count.Count}</td></tr>
        """);

    private static HtmlText Part(string look, int count, int of)
    {
        HtmlText part = $"""<td class="{look}" style="width:{Share(count, of)}%">&nbsp;</td>""";
        return count > 0 ? part : default;
    }

    private static double Share(int count, int of) => Math.Max(1, Whole * count / of);
}
