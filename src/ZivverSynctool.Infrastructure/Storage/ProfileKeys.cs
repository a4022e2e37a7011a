namespace ZivverSynctool.Infrastructure.Storage;

/// <summary>The keys a profile may have, object by object. The published JSON schema has the same.</summary>
internal static class ProfileKeys
{
    public static readonly string[] Root =
    [
        "$schema", "name", "zivver", "organization", "domains", "protectedAccounts", "accountMapping", "sources", "precedence", "manage", "options", "limits",
        "unmanagedAccounts", "missingAfter", "keepOldAddressAsAlias", "excludeDelegates", "log", "notify", "monitoring", "keep",
    ];

    public static readonly string[] Zivver = ["baseUri", "apiKey", "budget"];

    public static readonly string[] Organization = ["claimedDomains", "organizationalUnits", "guests", "addressesElsewhere"];

    public static readonly string[] Secret = ["environment", "secret", "vault", "file"];

    public static readonly string[] Budget = ["requests", "seconds"];

    public static readonly string[] MissingAfter = ["reads", "hours"];

    public static readonly string[] AccountMapping = ["path"];

    /// <summary>What every source may have, whatever its type.</summary>
    public static readonly string[] Source =
        ["name", "type", "role", "identifier", "accountTypes", "organizationalUnit", "ssoAccountKeyFormat", "region", "maxShrinkPercent"];

    public static readonly string[] UnitRule = ["fixed", "byDomain"];

    public static readonly string[] Options = [.. SyncOptions.Names];

    public static readonly string[] Limits = [.. EnumValues.Of<LimitKind>().Select(kind => CamelCase(kind.ToString()))];

    /// <summary>What can be said of how a property is managed: what functional accounts do not have is not there.</summary>
    public static readonly IReadOnlyDictionary<string, (AccountType Type, SyncProperty Property)> Manage =
        EnumValues.Of<AccountType>()
            .SelectMany(type => EnumValues.Of<SyncProperty>().Select(property => (type, property)))
            .Where(managed => managed.type == AccountType.User
                || managed.property is not (SyncProperty.Enabled or SyncProperty.PhoneNumber or SyncProperty.SsoAccountKey))
            .ToDictionary(managed => $"{CamelCase(managed.type.ToString())}.{CamelCase(managed.property.ToString())}", StringComparer.Ordinal);

    /// <summary>The properties of which one source's value counts; lists are united.</summary>
    public static readonly IReadOnlyDictionary<string, SyncProperty> Single = EnumValues.Of<SyncProperty>()
        .Where(property => property is not (SyncProperty.Aliases or SyncProperty.Delegates))
        .ToDictionary(property => CamelCase(property.ToString()), StringComparer.Ordinal);

    /// <summary>What <c>columns</c> or <c>attributes</c> of a source can name, beside the source's identifiers.</summary>
    public static readonly string[] Columns = [nameof(SyncAccount.AccountType), .. EnumValues.Of<SyncProperty>().Select(property => property.ToString())];

    /// <summary>What to say of a key that is about deleting: there is none, on purpose (SPEC §4, Delete).</summary>
    public const string DeletingIsOfCalls =
        "is not known here: what is deleted is gone for good, so only a call that a person makes can say so, with -DeleteSuspendedUsers, -DeleteSuspendedFunctionalAccounts, -OnlyMissingFromSources and -SuspendedBefore of Start-ZivverSync.";

    private static readonly string[] OfDeleting = ["onlyMissingFromSources", "suspendedBefore"];

    /// <summary>Whether a key that is not known is about deleting accounts.</summary>
    public static bool IsAboutDeleting(string key) =>
        key.StartsWith("delete", StringComparison.OrdinalIgnoreCase) || OfDeleting.Contains(key, StringComparer.OrdinalIgnoreCase);

    /// <summary>A name as it is written in a profile.</summary>
    public static string CamelCase(string name) => char.ToLowerInvariant(name[0]) + name.Substring(1);
}
