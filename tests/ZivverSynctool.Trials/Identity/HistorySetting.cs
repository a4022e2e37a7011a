using ZivverSynctool.Generation;

namespace ZivverSynctool.Trials.Identity;

/// <summary>What does not change in the course of a history.</summary>
internal sealed record HistorySetting
{
    /// <summary>Name of the fixed identifier of the sources; null where they have none but the address.</summary>
    public string? IdentifierName { get; init; } = "EmployeeNumber";

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
    };

    /// <summary>The profile that runs under this setting.</summary>
    public SyncProfile Profile(SyncProfile basis) => basis with
    {
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
        if (MailboxObjects)
            yield return this with { MailboxObjects = false };
        if (KeepOldAddressAsAlias)
            yield return this with { KeepOldAddressAsAlias = false };
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
            IdentifierName is null ? "no fixed identifier" : $"identified by {IdentifierName}",
            SsoAccountKeys ? "SSO keys" : "no SSO keys",
        };
        if (Unsupplied.Count > 0)
            words.Add($"sources without {string.Join(", ", Unsupplied)}");
        words.AddRange(Manage.Select(mode => $"{mode.Key.Type}.{mode.Key.Property} {mode.Value}"));
        words.AddRange(Limits.Select(limit => $"at most {limit.Value} {limit.Key}"));
        if (KeepOldAddressAsAlias)
            words.Add("old addresses kept as aliases");
        if (MailboxObjects)
            words.Add("disabled users behind functional accounts");
        return string.Join("; ", words);
    }
}
