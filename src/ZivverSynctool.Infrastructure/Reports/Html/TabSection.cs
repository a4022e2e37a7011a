using ZivverSynctool.Reports;

namespace ZivverSynctool.Infrastructure.Reports.Html;

/// <summary>The accounts of one tab: who, what changes from what to what, and why.</summary>
internal sealed class TabSection(ReportTab tab)
{
    /// <summary>A page that is mailed cannot hold everybody; the other formats can.</summary>
    private const int MostAccounts = 100;

    private const int LongList = 6;

    private readonly bool _hasWhy = tab.Changes.Any(change => change is SyncResult || change.Status != ChangeStatus.Ready || change.Reason.Length > 0);

    public void Write(HtmlPage page)
    {
        if (tab.Changes.Count == 0)
            return;
        HtmlText why = $"<th>Why</th>";
        page.Write($"""
            <section>
            <h2>{tab.Title} <span class="muted">{tab.Changes.Count}</span></h2>
            <table class="accounts">
            <thead><tr><th>Account</th><th>What</th>{(_hasWhy ? why : default)}</tr></thead>
            <tbody>
            """);
        foreach (var change in tab.Changes.Take(MostAccounts))
            WriteRow(page, change);
        page.Write($"</tbody>\n</table>");
        if (tab.Changes.Count > MostAccounts)
            page.Write($"""<p class="muted">and {tab.Changes.Count - MostAccounts} more: a report as .xlsx, .csv or .json has them all</p>""");
        page.Write($"</section>");
    }

    private void WriteRow(HtmlPage page, SyncChange change)
    {
        page.Write($"""<tr><td class="who"><b>{change.Email}</b><br>{change.DisplayName}</td><td class="what">""");
        var lines = change.Differences.Where(IsTold).Select(Line).ToList();
        foreach (var line in lines)
            page.Write(line);
        if (lines.Count == 0)
            page.Write($"{change.Summary}");
        page.Write($"</td>");
        if (_hasWhy)
            page.Write($"""<td class="why">{Badge(change)} {change.Reason}</td>""");
        page.Write($"</tr>");
    }

    // Of a new account, the beginning of the row says the address and the name, and its key is of interest to machines only.
    private bool IsTold(SyncDifference difference) => tab.Action != SyncAction.Create
        || difference.Property is not (SyncProperty.Email or SyncProperty.DisplayName or SyncProperty.SsoAccountKey);

    private static HtmlText Badge(SyncChange change)
    {
        HtmlText status = $"""<span class="badge {change.Status.ToString()}">{ReportWords.Of(change.Status)}</span>""";
        if (change is not SyncResult result)
            return change.Status == ChangeStatus.Ready ? default : status;
        HtmlText outcome = $"""<span class="badge {result.Outcome.ToString()}">{ReportWords.Of(result.Outcome)}</span> {result.Message} <strong>{result.Remedy}</strong>""";
        return outcome;
    }

    private static HtmlText Line(SyncDifference difference)
    {
        var stopped = difference.Status == ChangeStatus.Ready ? "" : $" ({ReportWords.Of(difference.Status)})";
        return $"""<p class="{(stopped.Length > 0 ? "stopped" : "ready")}"><span class="property">{Words.Of(difference.Property)}{stopped}</span> {Values(difference)}</p>""";
    }

    private static HtmlText Values(SyncDifference difference)
    {
        if (difference.Added.Count + difference.Removed.Count > 0)
        {
            HtmlText list = $"{Items("added", "+", difference.Added)} {Items("removed", "−", difference.Removed)}";
            return list;
        }

        HtmlText gained = $"<ins>{Text(difference.Source)}</ins>";
        HtmlText changed = $"<del>{Text(difference.Zivver)}</del> → {gained}";
        return difference.Zivver is null or "" ? gained : changed;
    }

    private static HtmlText Items(string look, string sign, IReadOnlyList<string> items)
    {
        HtmlText html = $"";
        foreach (var item in items.Take(LongList))
        {
            HtmlText next = $"""<span class="{look}">{sign}{item}</span> """;
            html.AppendFormatted(next);
        }

        if (items.Count > LongList)
        {
            HtmlText more = $"""<span class="{look}">{sign}{items.Count - LongList} more</span>""";
            html.AppendFormatted(more);
        }

        return html;
    }

    private static string Text(object? value) => value switch
    {
        null or "" => "(none)",
        bool yes => yes ? "yes" : "no",
        string text => text,
        IEnumerable<string> list => string.Join(", ", list),
        _ => throw new NotSupportedException($"A property's value cannot be a {value.GetType().Name}."),
    };
}
