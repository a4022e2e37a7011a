namespace ZivverSynctool.Reports;

/// <summary>
/// A delta, preview or review as people read it, whatever the format: whose it is, how much of everything there is, what needs a
/// person, and the accounts per type and action.
/// </summary>
public sealed record SyncReport
{
    private SyncReport()
    {
    }

    /// <summary>The organization's name.</summary>
    public required string Organization { get; init; }

    /// <summary>Base address of the organization's API, so that a rehearsal is told from the real thing.</summary>
    public required Uri Target { get; init; }

    /// <summary>Full path of the profile.</summary>
    public required string Profile { get; init; }

    /// <summary>What is shown; null where there is nothing that tells.</summary>
    public ReportView? View { get; init; }

    /// <summary>When the report was made, UTC.</summary>
    public DateTimeOffset Made { get; init; }

    /// <summary>The zone that people read times in.</summary>
    public required TimeZoneInfo Zone { get; init; }

    /// <summary>The runs that a review shows, oldest first.</summary>
    public IReadOnlyList<SyncRun> Runs { get; init; } = [];

    /// <summary>The changes, or the results, in the order they were given.</summary>
    public required IReadOnlyList<SyncChange> Changes { get; init; }

    /// <summary>One tab per account type and action, also where it is empty.</summary>
    public required IReadOnlyList<ReportTab> Tabs { get; init; }

    /// <summary>How many of each.</summary>
    public required ReportCounts Counts { get; init; }

    /// <summary>What needs a person, the most pressing first.</summary>
    public required IReadOnlyList<ReportNeed> Needs { get; init; }

    /// <summary>Whether the report shows results, so that there are outcomes.</summary>
    public bool HasOutcomes => View is ReportView.Preview or ReportView.Review;

    /// <summary>A moment in the zone that people read times in.</summary>
    public DateTimeOffset Local(DateTimeOffset moment) => TimeZoneInfo.ConvertTime(moment, Zone);

    /// <summary>Makes a report.</summary>
    /// <param name="profile">The profile that the changes belong to.</param>
    /// <param name="changes">The changes or results; all of one kind.</param>
    /// <param name="view">What they are; null to tell by themselves.</param>
    /// <param name="runs">All runs of the profile; those that have results among the changes are shown.</param>
    /// <param name="made">When, UTC.</param>
    /// <param name="zone">The zone that people read times in.</param>
    /// <exception cref="SyncException"><c>ReportMixed</c>: the changes are of several kinds.</exception>
    public static SyncReport Of(
        SyncProfile profile, IReadOnlyList<SyncChange> changes, ReportView? view, IReadOnlyList<SyncRun> runs, DateTimeOffset made, TimeZoneInfo zone)
    {
        var shown = view ?? ViewOf(changes);
        var tabs = ReportTab.Of(changes);
        var needs = ReportNeeds.In(changes);
        var ids = new HashSet<string>(changes.OfType<SyncResult>().Select(result => result.RunId), StringComparer.Ordinal);
        return new SyncReport
        {
            Organization = profile.Name,
            Target = profile.Zivver.BaseUri,
            Profile = profile.Path,
            View = shown,
            Made = made,
            Zone = zone,
            Runs = [.. runs.Where(run => ids.Contains(run.Id))],
            Changes = changes,
            Tabs = tabs,
            Counts = ReportCounts.Of(tabs, changes, needs),
            Needs = needs,
        };
    }

    private static ReportView? ViewOf(IReadOnlyList<SyncChange> changes)
    {
        var views = changes.Select(ViewOf).Distinct().ToList();
        return views.Count switch
        {
            0 => null,
            1 => views[0],
            _ => throw new SyncException(
                "ReportMixed", SyncErrorKind.InvalidArgument,
                $"The changes given are of several kinds: {string.Join(", ", views.OrderBy(kind => kind))}.", "Report a delta, a preview and a review each by itself."),
        };
    }

    // Only what a run did is in a run.
    private static ReportView ViewOf(SyncChange change) => change switch
    {
        SyncResult { RunId.Length: > 0 } => ReportView.Review,
        SyncResult => ReportView.Preview,
        _ => ReportView.Delta,
    };
}
