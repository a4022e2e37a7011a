using ZivverSynctool.Safety;

namespace ZivverSynctool.Generation.World;

/// <summary>What runs were not allowed to do, in memory.</summary>
public sealed class MemoryPlans : IPlanStore
{
    private readonly Dictionary<string, IReadOnlyList<SyncChange>> _plans = [];

    /// <summary>The changes of a plan, by the path it was given.</summary>
    public IReadOnlyList<SyncChange> this[string path] => _plans[path];

    /// <inheritdoc/>
    public string Save(string runId, LimitKind kind, IReadOnlyList<SyncChange> changes)
    {
        var path = $"/plans/{runId}.{kind}";
        _plans[path] = changes;
        return path;
    }
}
