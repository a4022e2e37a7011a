namespace ZivverSynctool.Reports;

/// <summary>How many of each there are in a report; only what there is.</summary>
public sealed record ReportCounts
{
    private ReportCounts()
    {
    }

    /// <summary>Per account type and action, in the order of the tabs.</summary>
    public required IReadOnlyList<ReportActionCount> Actions { get; init; }

    /// <summary>Per status of a change.</summary>
    public required IReadOnlyList<ReportCount> Statuses { get; init; }

    /// <summary>Per outcome; empty for a delta.</summary>
    public required IReadOnlyList<ReportCount> Outcomes { get; init; }

    /// <summary>Per mark.</summary>
    public required IReadOnlyList<ReportCount> Marks { get; init; }

    internal static ReportCounts Of(IReadOnlyList<ReportTab> tabs, IReadOnlyList<SyncChange> changes, IReadOnlyList<ReportNeed> needs)
    {
        var needing = needs.ToLookup(need => (need.Change.AccountType, need.Change.Action));
        return new ReportCounts
        {
            Actions =
            [
                .. from tab in tabs
                   where tab.Changes.Count > 0
                   select new ReportActionCount(tab.AccountType, tab.Action, tab.Changes.Count, needing[(tab.AccountType, tab.Action)].Count()),
            ],
            Statuses = Counted(changes.Select(change => change.Status)),
            Outcomes = Counted(changes.OfType<SyncResult>().Select(result => result.Outcome)),
            Marks = Counted(changes.SelectMany(change => change.Marks)),
        };
    }

    private static IReadOnlyList<ReportCount> Counted<T>(IEnumerable<T> values)
        where T : struct, Enum =>
    [
        .. values.GroupBy(value => value).OrderBy(group => group.Key)
            .Select(group => new ReportCount(group.Key.ToString(), ReportWords.Of(group.Key), group.Count())),
    ];
}
