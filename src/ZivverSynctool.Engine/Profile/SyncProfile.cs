namespace ZivverSynctool;

/// <summary>What to keep in step and how. Holds no secret, only references to them.</summary>
/// <remarks>SPEC §9.</remarks>
public sealed record SyncProfile
{
    /// <summary>The organization's name, shown before a run.</summary>
    public required string Name { get; init; }

    /// <summary>Full path of the profile's file; relative paths in it are relative to its folder.</summary>
    public required string Path { get; init; }

    /// <summary>The target.</summary>
    public required ZivverSettings Zivver { get; init; }

    /// <summary>What is known of the organization that the API does not show, for previews.</summary>
    public KnownOrganization Organization { get; init; } = new();

    /// <summary>The mail domains in scope, lower-case; at least one.</summary>
    public required IReadOnlyList<string> Domains { get; init; }

    /// <summary>Addresses, with wildcards, that are never disabled, renamed or deleted.</summary>
    public IReadOnlyList<string> ProtectedAccounts { get; init; } = [];

    /// <summary>Full path of the folder the account mapping is kept in.</summary>
    public required string MappingFolder { get; init; }

    /// <summary>The sources, in order.</summary>
    public required IReadOnlyList<SourceSettings> Sources { get; init; }

    /// <summary>Whose value counts, by source name, for properties where that is not the order of the sources.</summary>
    public IReadOnlyDictionary<SyncProperty, IReadOnlyList<string>> Precedence { get; init; } =
        new Dictionary<SyncProperty, IReadOnlyList<string>>();

    /// <summary>How each property is managed, per account type, where it is not <see cref="ManageMode.Mirror"/>.</summary>
    public IReadOnlyDictionary<(AccountType Type, SyncProperty Property), ManageMode> Manage { get; init; } =
        new Dictionary<(AccountType, SyncProperty), ManageMode>();

    /// <summary>The synchronization options.</summary>
    public SyncOptions Options { get; init; } = new();

    /// <summary>The limits.</summary>
    public SyncLimits Limits { get; init; } = new();

    /// <summary>What happens to accounts that were never linked to a source.</summary>
    public UnmanagedAccounts UnmanagedAccounts { get; init; }

    /// <summary>When an account that is in no source counts as missing.</summary>
    public MissingAfter MissingAfter { get; init; } = MissingAfter.AtOnce;

    /// <summary>Whether a rename keeps the former address as an alias.</summary>
    public bool KeepOldAddressAsAlias { get; init; }

    /// <summary>Addresses, with wildcards, that are left out of every list of delegates the sources give.</summary>
    public IReadOnlyList<string> ExcludeDelegates { get; init; } = [];

    /// <summary>The log of runs; null writes none.</summary>
    public LogSettings? Log { get; init; }

    /// <summary>Who is told of unattended runs.</summary>
    public NotifySettings Notify { get; init; } = new();

    /// <summary>What a monitoring system is given.</summary>
    public MonitoringSettings Monitoring { get; init; } = new();

    /// <summary>How long it is kept what happened.</summary>
    public KeepSettings Keep { get; init; } = new();
}
