namespace ZivverSynctool.Reports;

/// <summary>The accounts of one type that the same is done to.</summary>
/// <param name="AccountType">The type.</param>
/// <param name="Action">What is done; none is for accounts of which nothing is ready.</param>
/// <param name="Changes">The changes, by address.</param>
public sealed record ReportTab(AccountType AccountType, SyncAction Action, IReadOnlyList<SyncChange> Changes)
{
    private static readonly SyncAction[] Actions =
        [SyncAction.Create, SyncAction.Update, SyncAction.Disable, SyncAction.Enable, SyncAction.Delete, SyncAction.None];

    /// <summary>Such as "Users – create". At most 31 characters, which is as long as the name of a worksheet may be.</summary>
    public string Title => $"{ReportWords.Accounts(AccountType)} – {ReportWords.Of(Action)}";

    /// <summary>All tabs, in the order they are read.</summary>
    internal static IReadOnlyList<ReportTab> Of(IReadOnlyList<SyncChange> changes)
    {
        var groups = changes.ToLookup(change => (change.AccountType, change.Action));
        return
        [
            .. from type in new[] { AccountType.User, AccountType.FunctionalAccount }
               from action in Actions
               select new ReportTab(type, action, [.. groups[(type, action)].OrderBy(change => change.Email, StringComparer.Ordinal)]),
        ];
    }
}
