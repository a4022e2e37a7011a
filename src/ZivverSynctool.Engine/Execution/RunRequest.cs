using ZivverSynctool.Delta;

namespace ZivverSynctool.Execution;

/// <summary>What a run is asked for.</summary>
public sealed record RunRequest : DeltaRequest
{
    /// <summary>The changes to apply; null makes them from the profile.</summary>
    public IReadOnlyList<SyncChange>? Changes { get; init; }

    /// <summary>Try the changes on a model of the organization instead of writing them.</summary>
    public bool Preview { get; init; }

    /// <summary>Ask once before the first write.</summary>
    public bool Ask { get; init; }

    /// <summary>Nobody is there: ask nothing, and refuse what would have to be asked.</summary>
    public bool Unattended { get; init; }

    /// <summary>Find out what a run would do and keep that as a run, but write nothing to Zivver.</summary>
    public bool ReportOnly { get; init; }

    /// <summary>Whether it may change anything in Zivver.</summary>
    internal bool Writes => !Preview && !ReportOnly;

    /// <summary>When no further change is begun, UTC; null is never.</summary>
    public DateTimeOffset? Until { get; init; }

    /// <summary>Where another run is active, wait for its end.</summary>
    public bool Wait { get; init; }

    /// <summary>Why nobody can be asked anything here, in words; null where somebody may be.</summary>
    public string? NobodyAnswers { get; init; }

    /// <summary>For limits that trip: exactly this many are allowed in this call.</summary>
    public IReadOnlyDictionary<LimitKind, int> Allow { get; init; } = new Dictionary<LimitKind, int>();
}
