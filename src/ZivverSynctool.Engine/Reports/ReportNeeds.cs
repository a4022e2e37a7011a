namespace ZivverSynctool.Reports;

/// <summary>Finds what needs a person. What an option, the profile or time alone decides does not.</summary>
internal static class ReportNeeds
{
    /// <summary>All that is needed, the most pressing first, of the same cause together.</summary>
    public static IReadOnlyList<ReportNeed> In(IReadOnlyList<SyncChange> changes) =>
    [
        .. changes.Select(Of).OfType<ReportNeed>()
            .OrderBy(need => need.Kind).ThenBy(need => need.Code, StringComparer.Ordinal).ThenBy(need => need.Change.Email, StringComparer.Ordinal),
    ];

    private static ReportNeed? Of(SyncChange change)
    {
        if (change is SyncResult result && Of(result.Outcome) is { } kind)
            return new ReportNeed(kind, change, FirstOf(result.ErrorId, result.ReasonCode), FirstOf(result.Message, result.Reason), result.Remedy);
        if (Of(change.Status) is { } status)
            return new ReportNeed(status, change, change.ReasonCode, change.Reason, "");
        foreach (var difference in change.Differences)
            if (Of(difference.Status) is { } part)
                return new ReportNeed(part, change, difference.ReasonCode, difference.Reason, "");
        return null;
    }

    private static ReportNeedKind? Of(SyncOutcome outcome) => outcome switch
    {
        SyncOutcome.Failed or SyncOutcome.WouldFail => ReportNeedKind.Failed,
        SyncOutcome.Partial or SyncOutcome.WouldBePartial => ReportNeedKind.Partial,
        SyncOutcome.Drifted => ReportNeedKind.Drifted,
        _ => null,
    };

    private static ReportNeedKind? Of(ChangeStatus status) => status switch
    {
        ChangeStatus.Problem => ReportNeedKind.Problem,
        ChangeStatus.Blocked => ReportNeedKind.Blocked,
        ChangeStatus.Held => ReportNeedKind.Held,
        ChangeStatus.OverLimit => ReportNeedKind.OverLimit,
        _ => null,
    };

    private static string FirstOf(string text, string other) => text.Length > 0 ? text : other;
}
