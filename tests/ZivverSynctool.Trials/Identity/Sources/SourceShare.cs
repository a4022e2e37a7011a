using ZivverSynctool.Sources;

namespace ZivverSynctool.Trials.Identity.Sources;

/// <summary>One source of a layout: what it is, and what of a line it has.</summary>
/// <param name="Name">Its name.</param>
/// <param name="PartOf">What it has of a line, or null where it does not have the account.</param>
internal sealed record SourceShare(string Name, Func<SourceLine, SyncAccount?> PartOf)
{
    private static readonly AccountType[] BothTypes = [AccountType.User, AccountType.FunctionalAccount];

    public SourceRole Role { get; init; }

    public IReadOnlyCollection<AccountType> Delivers { get; init; } = BothTypes;

    /// <summary>Whether it says what was so a day ago.</summary>
    public bool IsBehind { get; init; }

    /// <summary>The sources of a layout, in order.</summary>
    public static IReadOnlyList<SourceShare> In(SourceLayout layout) => layout switch
    {
        SourceLayout.ByType => [OfType("people", AccountType.User), OfType("mailboxes", AccountType.FunctionalAccount)],
        SourceLayout.Halves => [new("east", line => line.Owner % 2 == 1 ? line.Account : null), new("west", line => line.Owner % 2 == 0 ? line.Account : null)],
        SourceLayout.Enriched => [new("hr", PersonnelOf), new("ad", DirectoryOf) { Role = SourceRole.Enrich }],
        SourceLayout.Overlapping => [new("hr", First), new("ad", Second)],
        SourceLayout.Behind => [new("hr", First), new("ad", Second) { IsBehind = true }],
        _ => [new("world", line => line.Account)],
    };

    private static SourceShare OfType(string name, AccountType type) => new(name, line => line.Account.AccountType == type ? line.Account : null) { Delivers = [type] };

    private static SyncAccount PersonnelOf(SourceLine line) =>
        line.Account with { Aliases = null, Delegates = null, PhoneNumber = null, SsoAccountKey = null };

    private static SyncAccount? DirectoryOf(SourceLine line) =>
        line.IsMailboxObject ? null : line.Account with { DisplayName = null, Enabled = null, OrganizationalUnit = null };

    private static SyncAccount First(SourceLine line) => line.Account with
    {
        DisplayName = line.Account.DisplayName is { } name ? $"{name} (HR)" : null,
        Aliases = Every(line.Account.Aliases, 0),
    };

    private static SyncAccount Second(SourceLine line) => line.Account with
    {
        OrganizationalUnit = line.Account.OrganizationalUnit is { } unit ? $"AD/{unit}" : null,
        Aliases = Every(line.Account.Aliases, 1),
    };

    private static List<string>? Every(IReadOnlyList<string>? list, int remainder) => list?.Where((_, i) => i % 2 == remainder).ToList();
}
