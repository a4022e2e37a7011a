using ZivverSynctool.Checks;
using ZivverSynctool.Mapping;
using ZivverSynctool.Review;
using ZivverSynctool.Safety;
using ZivverSynctool.Sources;
using ZivverSynctool.Target;

namespace ZivverSynctool.Execution;

/// <summary>Everything outside the engine that it works with.</summary>
public sealed record EngineSetup
{
    /// <summary>The profile.</summary>
    public required SyncProfile Profile { get; init; }

    /// <summary>The profile's sources, in order.</summary>
    public required IReadOnlyList<IAccountSource> Sources { get; init; }

    /// <summary>The target; asked for only by calls that need it.</summary>
    public required Func<IZivver> Zivver { get; init; }

    /// <summary>Makes a model of the organization for a preview.</summary>
    public required Func<ZivverSnapshot, IZivver> Model { get; init; }

    /// <summary>Where links are kept.</summary>
    public required IMappingStore Mapping { get; init; }

    /// <summary>Where holds are kept.</summary>
    public required IHoldStore Holds { get; init; }

    /// <summary>Where source sizes are kept.</summary>
    public required ISourceSizes SourceSizes { get; init; }

    /// <summary>Where it is kept which accounts are missing.</summary>
    public required IMissingStore Missing { get; init; }

    /// <summary>What earlier runs did.</summary>
    public required IPastRuns Past { get; init; }

    /// <summary>Where it is kept what Zivver was seen to have; null where nobody keeps it.</summary>
    public IAccessHistory? History { get; init; }

    /// <summary>Where a pause is kept.</summary>
    public required IPauseStore Pauses { get; init; }

    /// <summary>Where known issues are kept.</summary>
    public required IKnownIssueStore KnownIssues { get; init; }

    /// <summary>Where it is kept what an unattended run was not allowed to do.</summary>
    public required IPlanStore Plans { get; init; }

    /// <summary>Makes the record of a run.</summary>
    public required Func<IJournal> Journal { get; init; }

    /// <summary>Where earlier runs left writes whose answers nobody has seen.</summary>
    public required IOpenWrites OpenWrites { get; init; }

    /// <summary>The profile's lock.</summary>
    public required IRunLock Lock { get; init; }

    /// <summary>Finds out which of the folders that runs write into cannot be written, and leaves nothing in any.</summary>
    public Func<IReadOnlyList<UnwritableFolder>> Unwritable { get; init; } = static () => [];

    /// <summary>The time, UTC.</summary>
    public required Func<DateTimeOffset> Clock { get; init; }

    /// <summary>The thread that listens to a call's events.</summary>
    public HostThread Host { get; init; } = new();

    /// <summary>Sends what the parts outside have to say to a call's events, until the result is disposed of.</summary>
    public required Func<Action<SyncEvent>, IDisposable> Messages { get; init; }

    /// <summary>Makes whoever follows a call that may write, from its first word to what is done after it; null where nobody does.</summary>
    public Func<RunRequest, IRunWatch>? Watch { get; init; }

    /// <summary>What a run's record begins with: a new id, who, where and version.</summary>
    public required Func<SyncRun> NewRun { get; init; }
}
