using ZivverSynctool.Delta;
using ZivverSynctool.Safety;

namespace ZivverSynctool.Infrastructure.Storage;

/// <summary>The plans of what limits kept unattended runs from doing, beside the journals of those runs.</summary>
/// <param name="profile">The profile.</param>
/// <param name="clock">The time, UTC.</param>
internal sealed class RefusedPlans(SyncProfile profile, Func<DateTimeOffset> clock) : IPlanStore
{
    private readonly StateFolder _state = new(profile);

    /// <inheritdoc/>
    public string Save(string runId, LimitKind kind, IReadOnlyList<SyncChange> changes)
    {
        var path = _state.RefusedPlan(runId, kind);
        PlanFile.Write(SyncPlan.Of(profile, changes, clock(), PlanFile.Version), path, force: false);
        return path;
    }
}
