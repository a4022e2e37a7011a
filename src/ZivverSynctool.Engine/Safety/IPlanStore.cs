namespace ZivverSynctool.Safety;

/// <summary>Keeps what a run was not allowed to do, for somebody to approve.</summary>
public interface IPlanStore
{
    /// <summary>Saves changes as a plan.</summary>
    /// <param name="runId">The run.</param>
    /// <param name="kind">What the limit counts.</param>
    /// <param name="changes">The changes.</param>
    /// <returns>Full path of the plan.</returns>
    string Save(string runId, LimitKind kind, IReadOnlyList<SyncChange> changes);
}
