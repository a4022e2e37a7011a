namespace ZivverSynctool;

/// <summary>One run: what began it, what it did, how it ended.</summary>
public sealed record SyncRun
{
    /// <summary>Sortable id, such as <c>20261123-140102-3f2a</c> (UTC).</summary>
    public required string Id { get; init; }

    /// <summary>Who or what began it.</summary>
    public SyncRunMode Mode { get; init; }

    /// <summary>Whether a person began it, from the profile or with changes of their choice.</summary>
    public bool IsManual => Mode is SyncRunMode.Manual or SyncRunMode.Changes;

    /// <summary>The account that ran it.</summary>
    public string Who { get; init; } = "";

    /// <summary>The computer it ran on.</summary>
    public string Where { get; init; } = "";

    /// <summary>Version of this module.</summary>
    public string Version { get; init; } = "";

    /// <summary>Full path of the profile.</summary>
    public string Profile { get; init; } = "";

    /// <summary>Id of the run that it undid; empty where it undid none.</summary>
    public string Undoes { get; init; } = "";

    /// <summary>When it began, UTC.</summary>
    public DateTimeOffset Started { get; init; }

    /// <summary>When it ended, UTC; null while it runs or when it was cut off.</summary>
    public DateTimeOffset? Ended { get; init; }

    /// <summary>How many accounts each source had, per type; empty where not all of all sources was read, as for changes of the pipeline.</summary>
    public IReadOnlyList<SourceSize> Sources { get; init; } = [];

    /// <summary>Whether it synchronized all accounts of all sources, as the profile says, and not chosen ones; a report synchronizes none.</summary>
    public bool IsWhole => Sources.Count > 0 && Mode != SyncRunMode.ReportOnly;

    /// <summary>How many changes it was given.</summary>
    public int Planned { get; init; }

    /// <summary>Results per action.</summary>
    public IReadOnlyDictionary<string, int> Actions { get; init; } = Empty;

    /// <summary>Results per mark.</summary>
    public IReadOnlyDictionary<string, int> Marks { get; init; } = Empty;

    /// <summary>Results per outcome.</summary>
    public IReadOnlyDictionary<string, int> Outcomes { get; init; } = Empty;

    /// <summary>How many of the results are failures that somebody has seen already.</summary>
    public int KnownIssues { get; init; }

    /// <summary>How many accounts another hand has changed in Zivver since the run before.</summary>
    public int ChangedElsewhere { get; init; }

    /// <summary>What limits kept it from doing, and how that is approved.</summary>
    public IReadOnlyList<RefusedKind> Refused { get; init; } = [];

    /// <summary>Why it ended as it did; empty for a run that went through.</summary>
    public string Reason { get; init; } = "";

    /// <summary>Exit code (SPEC §7); null while it has not ended.</summary>
    public int? ExitCode { get; init; }

    private static readonly IReadOnlyDictionary<string, int> Empty = new Dictionary<string, int>();
}
