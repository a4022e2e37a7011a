using ZivverSynctool.Generation;
using ZivverSynctool.Trials.Identity.Sources;

namespace ZivverSynctool.Trials.Identity.Drawing;

/// <summary>Makes settings up: some of them plain, the others with something unusual.</summary>
internal static class SettingGenerator
{
    private static readonly SyncProperty[] Suppliable =
    [
        SyncProperty.DisplayName, SyncProperty.Enabled, SyncProperty.Aliases, SyncProperty.Delegates, SyncProperty.PhoneNumber, SyncProperty.OrganizationalUnit,
    ];

    private static readonly SyncProperty[] OfUsersOnly = [SyncProperty.Enabled, SyncProperty.PhoneNumber, SyncProperty.SsoAccountKey];

    private static readonly SyncProperty[] Lists = [SyncProperty.Aliases, SyncProperty.Delegates];

    public static HistorySetting Draw(Chance chance)
    {
        var identified = chance.Happens(0.7);
        return new HistorySetting
        {
            IdentifierName = identified ? "EmployeeNumber" : null,
            SecondIdentifierName = identified && chance.Happens(0.35) ? "objectGUID" : null,
            Layout = chance.Happens(0.6) ? SourceLayout.One : Layout(chance, identified),
            SsoAccountKeys = chance.Happens(0.75),
            Unsupplied = chance.Happens(0.25) ? [.. chance.SomeOf(Suppliable, chance.Between(1, 3))] : [],
            Manage = chance.Happens(0.3) ? Modes(chance) : new Dictionary<(AccountType, SyncProperty), ManageMode>(),
            KeepOldAddressAsAlias = chance.Happens(0.2),
            MailboxObjects = chance.Happens(0.15),
            Domains = chance.Happens(0.12) ? [.. chance.SomeOf(["example.test", "care.example.test", "new.example.test"], chance.Between(1, 2))] : null,
            MissingTwice = chance.Happens(0.15),
            Unmanaged = chance.Happens(0.2) ? chance.OneOf([UnmanagedAccounts.Leave, UnmanagedAccounts.Include]) : UnmanagedAccounts.Manual,
            Limits = chance.Happens(0.15)
                ? chance.SomeOf(Enum.GetValues<LimitKind>(), chance.Between(1, 2)).ToDictionary(kind => kind, _ => chance.Between(0, 1))
                : new Dictionary<LimitKind, int>(),
        };
    }

    /// <summary>A setting in which some accounts of its organization are protected, and some are no delegates.</summary>
    public static HistorySetting With(HistorySetting setting, Organization organization, Chance chance) => setting with
    {
        Protected = chance.Happens(0.15) ? Addresses(organization, chance) : [],
        ExcludedDelegates = chance.Happens(0.12) ? Addresses(organization, chance) : [],
    };

    // A source that is a day behind can only be told apart by fixed identifiers.
    private static SourceLayout Layout(Chance chance, bool identified) => chance.OneOf<SourceLayout>(identified
        ? [SourceLayout.ByType, SourceLayout.Halves, SourceLayout.Enriched, SourceLayout.Overlapping, SourceLayout.Behind, SourceLayout.Behind]
        : [SourceLayout.ByType, SourceLayout.Halves, SourceLayout.Enriched, SourceLayout.Overlapping]);

    private static Dictionary<(AccountType Type, SyncProperty Property), ManageMode> Modes(Chance chance)
    {
        var modes = new Dictionary<(AccountType, SyncProperty), ManageMode>();
        for (var count = chance.Between(1, 3); count > 0; count--)
        {
            var (type, property) = (chance.OneOf(Enum.GetValues<AccountType>()), chance.OneOf(Enum.GetValues<SyncProperty>()));
            if (type == AccountType.User || !OfUsersOnly.Contains(property))
                modes[(type, property)] = Lists.Contains(property) && chance.Happens(0.6) ? ManageMode.Add : ManageMode.Ignore;
        }

        return modes;
    }

    private static List<string> Addresses(Organization organization, Chance chance) =>
        [.. chance.SomeOf([.. organization.Accounts.Values.Select(account => account.Email)], chance.Between(1, 2)).Select(address => chance.Happens(0.3) ? address[..3] + "*" : address)];
}
