using ZivverSynctool.Generation;
using ZivverSynctool.Trials.Identity.Sources;

namespace ZivverSynctool.Trials.Identity;

/// <summary>What does not change in the course of a history.</summary>
internal sealed record HistorySetting
{
    /// <summary>Name of the fixed identifier of the sources; null where they have none but the address.</summary>
    public string? IdentifierName { get; init; } = "EmployeeNumber";

    /// <summary>Name of another one beside it.</summary>
    public string? SecondIdentifierName { get; init; }

    /// <summary>How accounts are spread over sources.</summary>
    public SourceLayout Layout { get; init; }

    /// <summary>Whether the sources have single sign-on keys.</summary>
    public bool SsoAccountKeys { get; init; } = true;

    /// <summary>What the sources have no column for.</summary>
    public IReadOnlyCollection<SyncProperty> Unsupplied { get; init; } = [];

    /// <summary>What the profile says under <c>manage</c>.</summary>
    public IReadOnlyDictionary<(AccountType Type, SyncProperty Property), ManageMode> Manage { get; init; } =
        new Dictionary<(AccountType, SyncProperty), ManageMode>();

    /// <summary>Whether a former address is kept as an alias.</summary>
    public bool KeepOldAddressAsAlias { get; init; }

    /// <summary>Whether every functional account has a disabled user behind it, as in Active Directory.</summary>
    public bool MailboxObjects { get; init; }

    /// <summary>The mail domains in scope; null for all there are.</summary>
    public IReadOnlyList<string>? Domains { get; init; }

    /// <summary>Addresses, with wildcards, of protected accounts.</summary>
    public IReadOnlyList<string> Protected { get; init; } = [];

    /// <summary>Addresses, with wildcards, that are no delegates whatever the sources say.</summary>
    public IReadOnlyList<string> ExcludedDelegates { get; init; } = [];

    /// <summary>Whether an account must be missing twice, half a day apart.</summary>
    public bool MissingTwice { get; init; }

    /// <summary>What happens to accounts that were never linked.</summary>
    public UnmanagedAccounts Unmanaged { get; init; }

    /// <summary>Limits in numbers; none where nothing is said.</summary>
    public IReadOnlyDictionary<LimitKind, int> Limits { get; init; } = new Dictionary<LimitKind, int>();

    /// <summary>What organizations of this setting look like: small, so that whatever can collide does.</summary>
    public OrganizationShape Shape => new()
    {
        Users = 6,
        FunctionalAccounts = 2,
        Aliases = 0.4,
        UserDelegates = 0.3,
        MutualDelegates = 0.4,
        DelegatesByAlias = 0.2,
        UnknownDelegates = 0.1,
        MostDelegates = 3,
        Disabled = 0.1,
        SsoAccountKeys = SsoAccountKeys,
        IdentifierName = IdentifierName,
        SecondIdentifierName = SecondIdentifierName,
    };

    /// <summary>The profile that runs under this setting.</summary>
    public SyncProfile Profile(SyncProfile basis) => basis with
    {
        // The model of a preview knows all that its Zivver does.
        Organization = new KnownOrganization { ClaimedDomains = [], OrganizationalUnits = [], Guests = [], AddressesElsewhere = [] },
        Sources = [.. SourceShare.In(Layout).Select(share => new SourceSettings { Name = share.Name, Type = "csv", Role = share.Role, MaxShrinkPercent = 100 })],
        Precedence = Layout is SourceLayout.Overlapping or SourceLayout.Behind
            ? new Dictionary<SyncProperty, IReadOnlyList<string>> { [SyncProperty.DisplayName] = ["ad"] } : basis.Precedence,
        Domains = Domains ?? basis.Domains,
        ProtectedAccounts = Protected,
        ExcludeDelegates = ExcludedDelegates,
        MissingAfter = MissingTwice ? new MissingAfter(2, TimeSpan.FromHours(12)) : MissingAfter.AtOnce,
        UnmanagedAccounts = Unmanaged,
        Manage = Manage,
        KeepOldAddressAsAlias = KeepOldAddressAsAlias,
        Limits = new SyncLimits
        {
            Set = Enum.GetValues<LimitKind>().ToDictionary(
                kind => kind, kind => Limits.TryGetValue(kind, out var most) ? new SyncLimit(most, null) : null),
        },
    };

    /// <summary>This setting with one thing less that is unusual.</summary>
    public IEnumerable<HistorySetting> Simpler()
    {
        if (Layout != SourceLayout.One)
            yield return this with { Layout = SourceLayout.One };
        if (MailboxObjects)
            yield return this with { MailboxObjects = false };
        if (KeepOldAddressAsAlias)
            yield return this with { KeepOldAddressAsAlias = false };
        if (MissingTwice)
            yield return this with { MissingTwice = false };
        if (Unmanaged != UnmanagedAccounts.Manual)
            yield return this with { Unmanaged = UnmanagedAccounts.Manual };
        if (Domains is not null)
            yield return this with { Domains = null };
        if (Protected.Count > 0)
            yield return this with { Protected = [] };
        if (ExcludedDelegates.Count > 0)
            yield return this with { ExcludedDelegates = [] };
        foreach (var property in Unsupplied)
            yield return this with { Unsupplied = [.. Unsupplied.Where(other => other != property)] };
        foreach (var mode in Manage)
            yield return this with { Manage = Manage.Where(other => other.Key != mode.Key).ToDictionary() };
        foreach (var limit in Limits)
            yield return this with { Limits = Limits.Where(other => other.Key != limit.Key).ToDictionary() };
    }

    public override string ToString()
    {
        var words = new List<string>
        {
            IdentifierName is null ? "no fixed identifier" : $"identified by {string.Join(" and ", new[] { IdentifierName, SecondIdentifierName }.OfType<string>())}",
            SsoAccountKeys ? "SSO keys" : "no SSO keys",
        };
        if (Layout != SourceLayout.One)
            words.Add($"sources {string.Join(" and ", SourceShare.In(Layout).Select(share => share.Name))} ({Layout})");
        if (Unsupplied.Count > 0)
            words.Add($"sources without {string.Join(", ", Unsupplied)}");
        words.AddRange(Manage.Select(mode => $"{mode.Key.Type}.{mode.Key.Property} {mode.Value}"));
        words.AddRange(Limits.Select(limit => $"at most {limit.Value} {limit.Key}"));
        if (KeepOldAddressAsAlias)
            words.Add("old addresses kept as aliases");
        if (MailboxObjects)
            words.Add("disabled users behind functional accounts");
        if (MissingTwice)
            words.Add("missing counts the second time");
        if (Unmanaged != UnmanagedAccounts.Manual)
            words.Add($"unmanaged accounts: {Unmanaged}");
        if (Domains is not null)
            words.Add($"only {string.Join(", ", Domains)} in scope");
        if (Protected.Count > 0)
            words.Add($"protected: {string.Join(", ", Protected)}");
        if (ExcludedDelegates.Count > 0)
            words.Add($"no delegates: {string.Join(", ", ExcludedDelegates)}");
        return string.Join("; ", words);
    }
}
