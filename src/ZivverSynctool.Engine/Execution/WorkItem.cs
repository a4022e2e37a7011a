namespace ZivverSynctool.Execution;

/// <summary>One write, or one step of several, for one change; it waits for the items that must come before it.</summary>
internal sealed class WorkItem(SyncChange change, WorkStage stage)
{
    public SyncChange Change { get; } = change;

    public WorkStage Stage { get; } = stage;

    /// <summary>How many items it still waits for.</summary>
    public int Waiting { get; set; }

    /// <summary>The items that wait for this one.</summary>
    public List<WorkItem> Unlocks { get; } = [];

    /// <summary>The step of the same change that comes after this one, or null.</summary>
    public WorkItem? Next { get; set; }

    public void Before(WorkItem later)
    {
        Unlocks.Add(later);
        later.Waiting++;
    }
}
