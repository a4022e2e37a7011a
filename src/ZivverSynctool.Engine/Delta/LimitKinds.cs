namespace ZivverSynctool.Delta;

/// <summary>Which limit an action falls under.</summary>
internal static class LimitKinds
{
    public static LimitKind Of(AccountType type, SyncAction action) => (type, action) switch
    {
        (AccountType.User, SyncAction.Create) => LimitKind.CreateUsers,
        (AccountType.User, SyncAction.Disable) => LimitKind.DisableUsers,
        (AccountType.User, SyncAction.Enable) => LimitKind.EnableUsers,
        (AccountType.User, _) => LimitKind.UpdateUsers,
        (_, SyncAction.Create) => LimitKind.CreateFunctionalAccounts,
        (_, SyncAction.Disable) => LimitKind.DisableFunctionalAccounts,
        (_, SyncAction.Enable) => LimitKind.EnableFunctionalAccounts,
        _ => LimitKind.UpdateFunctionalAccounts,
    };
}
