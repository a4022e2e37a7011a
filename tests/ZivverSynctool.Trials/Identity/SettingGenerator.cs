using ZivverSynctool.Generation;

namespace ZivverSynctool.Trials.Identity;

/// <summary>Makes settings up: half of them plain, the others with something unusual.</summary>
internal static class SettingGenerator
{
    private static readonly SyncProperty[] Suppliable =
    [
        SyncProperty.DisplayName, SyncProperty.Enabled, SyncProperty.Aliases, SyncProperty.Delegates, SyncProperty.PhoneNumber, SyncProperty.OrganizationalUnit,
    ];

    private static readonly (AccountType Type, SyncProperty Property, ManageMode Mode)[] Modes =
    [
        (AccountType.User, SyncProperty.Email, ManageMode.Ignore),
        (AccountType.User, SyncProperty.DisplayName, ManageMode.Ignore),
        (AccountType.User, SyncProperty.Enabled, ManageMode.Ignore),
        (AccountType.User, SyncProperty.Aliases, ManageMode.Add),
        (AccountType.User, SyncProperty.Aliases, ManageMode.Ignore),
        (AccountType.User, SyncProperty.Delegates, ManageMode.Ignore),
        (AccountType.User, SyncProperty.PhoneNumber, ManageMode.Ignore),
        (AccountType.FunctionalAccount, SyncProperty.Email, ManageMode.Ignore),
        (AccountType.FunctionalAccount, SyncProperty.Aliases, ManageMode.Add),
        (AccountType.FunctionalAccount, SyncProperty.Delegates, ManageMode.Add),
        (AccountType.FunctionalAccount, SyncProperty.OrganizationalUnit, ManageMode.Ignore),
    ];

    private static readonly LimitKind[] Limited = [LimitKind.Rename, LimitKind.AccessLost, LimitKind.AccessGained, LimitKind.DisableUsers, LimitKind.CreateUsers];

    public static HistorySetting Draw(Chance chance) => new()
    {
        IdentifierName = chance.Happens(0.65) ? "EmployeeNumber" : null,
        SsoAccountKeys = chance.Happens(0.75),
        Unsupplied = chance.Happens(0.25) ? [.. chance.SomeOf(Suppliable, chance.Between(1, 3))] : [],
        Manage = chance.Happens(0.25)
            ? chance.SomeOf(Modes, 2).DistinctBy(mode => (mode.Type, mode.Property)).ToDictionary(mode => (mode.Type, mode.Property), mode => mode.Mode)
            : new Dictionary<(AccountType, SyncProperty), ManageMode>(),
        KeepOldAddressAsAlias = chance.Happens(0.2),
        MailboxObjects = chance.Happens(0.15),
        Limits = chance.Happens(0.15)
            ? chance.SomeOf(Limited, chance.Between(1, 2)).ToDictionary(kind => kind, _ => chance.Between(0, 1))
            : new Dictionary<LimitKind, int>(),
    };
}
