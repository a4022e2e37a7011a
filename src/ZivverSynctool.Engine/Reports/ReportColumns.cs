namespace ZivverSynctool.Reports;

/// <summary>The columns of a report's tables.</summary>
public static class ReportColumns
{
    private static readonly SyncProperty[] Properties =
    [
        SyncProperty.Email, SyncProperty.DisplayName, SyncProperty.Enabled, SyncProperty.Aliases, SyncProperty.Delegates,
        SyncProperty.PhoneNumber, SyncProperty.OrganizationalUnit, SyncProperty.SsoAccountKey,
    ];

    private static readonly ReportColumn Email = new(ReportColumnKind.Key, "Email", "Address", change => change.Email);
    private static readonly ReportColumn DisplayName = new(ReportColumnKind.Key, "DisplayName", "Name", change => change.DisplayName);
    private static readonly ReportColumn Status = new(ReportColumnKind.Key, "Status", "Status", change => change.Status.ToString());
    private static readonly ReportColumn Outcome = new(ReportColumnKind.Key, "Outcome", "Outcome", change => (change as SyncResult)?.Outcome.ToString());

    private static readonly ReportColumn[] What =
    [
        new(ReportColumnKind.Sentence, "Summary", "What", change => change.Summary),
        new(ReportColumnKind.Sentence, "Reason", "Why", change => change.Reason),
        new(ReportColumnKind.Key, "Marks", "Marks", change => change.Marks.Select(mark => mark.ToString()).ToList()),
    ];

    private static readonly ReportColumn[] Result =
    [
        new(ReportColumnKind.Sentence, "Message", "Message", change => (change as SyncResult)?.Message),
        new(ReportColumnKind.Sentence, "Remedy", "What to do", change => (change as SyncResult)?.Remedy),
    ];

    private static readonly ReportColumn[] Details =
    [
        new(ReportColumnKind.Detail, "Source", "Source", change => change.Source?.Source),
        new(ReportColumnKind.Detail, "Location", "Found at", change => change.Source?.Location),
        new(ReportColumnKind.Detail, "Origins", "Values from", change => change.Source is { } source ? ReportWords.Origins(source) : null),
        new(ReportColumnKind.Detail, "Identifiers", "Identifiers", change => change.Identifiers.Select(identifier => identifier.ToString()).ToList()),
        new(ReportColumnKind.Detail, "ReasonCode", "Reason code", change => change.ReasonCode),
        new(ReportColumnKind.Detail, "ZivverId", "Zivver id", change => change.ZivverId),
        new(ReportColumnKind.Detail, "SuggestedZivverId", "Suggested Zivver id", change => change.SuggestedZivverId),
        new(ReportColumnKind.Detail, "ExternalAccountId", "Other tool's id", change => change.Zivver?.ExternalAccountId),
        new(ReportColumnKind.Detail, "Created", "Made in Zivver", change => change.Zivver?.Created),
    ];

    private static readonly ReportColumn[] Run =
    [
        new(ReportColumnKind.Detail, "ErrorId", "Error id", change => (change as SyncResult)?.ErrorId),
        new(ReportColumnKind.Detail, "Started", "Started", change => change is SyncResult { Started.Ticks: > 0 } result ? result.Started : null),
        new(ReportColumnKind.Detail, "Duration", "Seconds", change => (change as SyncResult)?.Duration),
        new(ReportColumnKind.Detail, "RunId", "Run", change => (change as SyncResult)?.RunId),
    ];

    /// <summary>Everything about a change in one row, in a stable order: the columns of a table that all changes are in.</summary>
    public static IReadOnlyList<ReportColumn> All { get; } =
    [
        new(ReportColumnKind.Key, "Action", "Action", change => change.Action.ToString()),
        new(ReportColumnKind.Key, "AccountType", "Type", change => change.AccountType.ToString()),
        Email, DisplayName, Status, Outcome, .. What, .. Result,
        .. Properties.SelectMany(property => Values(property, old: true, added: true)),
        .. Details, .. Run,
        new(ReportColumnKind.Detail, "Profile", "Profile", change => change.Profile),
    ];

    /// <summary>The columns of a tab: who, what and why, then the values side by side, then where they come from.</summary>
    public static IReadOnlyList<ReportColumn> Of(ReportTab tab, bool outcomes) =>
    [
        Email, DisplayName, .. outcomes ? [Outcome] : Array.Empty<ReportColumn>(), Status, .. What, .. outcomes ? Result : [],
        .. Properties.Where(property => IsIn(tab, property)).SelectMany(property => ValuesIn(tab, property)),
        .. Details, .. outcomes ? Run : [],
    ];

    /// <summary>The difference behind a column of new values; null where the value does not change.</summary>
    public static SyncDifference? Difference(ReportColumn column, SyncChange change) =>
        column.NewValueOf is { } property ? PropertyValues.Difference(change, property) : null;

    private static bool IsIn(ReportTab tab, SyncProperty property) =>
        (tab.AccountType == AccountType.User || property is not (SyncProperty.Enabled or SyncProperty.PhoneNumber or SyncProperty.SsoAccountKey))
        && (tab.Action is not (SyncAction.Create or SyncAction.Delete) || property is not (SyncProperty.Email or SyncProperty.DisplayName));

    private static IEnumerable<ReportColumn> ValuesIn(ReportTab tab, SyncProperty property) => tab.Action switch
    {
        SyncAction.Create => Values(property, old: false, added: false),
        SyncAction.Delete => Values(property, old: true, added: false).Where(column => column.NewValueOf is null),
        _ => Values(property, old: true, added: true),
    };

    private static IEnumerable<ReportColumn> Values(SyncProperty property, bool old, bool added)
    {
        var words = ReportWords.Capital(Words.Of(property));
        if (old && property != SyncProperty.SsoAccountKey)
            yield return new(ReportColumnKind.Value, $"Zivver{property}", $"{words} in Zivver", change => PropertyValues.Old(change, property));
        yield return new(ReportColumnKind.Value, $"Source{property}", old ? $"{words} in sources" : words, change => PropertyValues.New(change, property)) { NewValueOf = property };
        if (!added || property is not (SyncProperty.Aliases or SyncProperty.Delegates))
            yield break;
        yield return new(ReportColumnKind.Value, $"{property}Added", $"{words} added", change => PropertyValues.Difference(change, property)?.Added);
        yield return new(ReportColumnKind.Value, $"{property}Removed", $"{words} removed", change => PropertyValues.Difference(change, property)?.Removed);
    }
}
