using ZivverSynctool.Execution;
using ZivverSynctool.Trials.Identity.Sources;

namespace ZivverSynctool.Trials.Identity.Calls;

/// <summary>A call that is about to be made.</summary>
internal sealed record CallPlan
{
    /// <summary>What the sources said when its changes were made.</summary>
    public required SourceView Sources { get; init; }

    /// <summary>What a run is asked to do; null for any other call.</summary>
    public RunRequest? Request { get; init; }

    /// <summary>The call, where it is no run.</summary>
    public Func<SyncEngine, CancellationToken, IEnumerable<SyncEvent>>? Other { get; init; }

    /// <summary>The changes that such a call is to make.</summary>
    public IReadOnlyList<SyncChange> Changes { get; init; } = [];

    /// <summary>What the administrator says by it: whose accounts of Zivver are.</summary>
    public IReadOnlyList<(string ZivverId, int Owner)> Owners { get; init; } = [];

    /// <summary>What the administrator says by it: which accounts synchronization has suspended, or may enable.</summary>
    public IReadOnlyList<string> MayBeEnabled { get; init; } = [];

    /// <summary>Whether it only shows what it would come to.</summary>
    public bool IsShown { get; init; }
}
