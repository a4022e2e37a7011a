namespace ZivverSynctool.Execution;

/// <summary>A change in the graph of what must come before what.</summary>
internal sealed class WorkNode(SyncChange change)
{
    private readonly WorkItem _main = new(change, WorkStage.Main);
    private WorkItem? _park;

    public SyncChange Change => _main.Change;

    /// <summary>What it still waits for while the order is being found.</summary>
    public Dictionary<WorkNode, WorkNeed> Unmet { get; } = [];

    /// <summary>All needs that hold in the final order.</summary>
    public Dictionary<WorkNode, WorkNeed> Met { get; } = [];

    /// <summary>Who asked for it, with itself beside them.</summary>
    public List<(WorkNode Node, WorkNode Needed)> Followers { get; } = [];

    /// <summary>Accounts it names that are made after it.</summary>
    public List<WorkNode> Later { get; } = [];

    public bool IsFree { get; set; }

    public bool IsParked { get; set; }

    private WorkItem ParkItem => _park ??= new WorkItem(Change, WorkStage.Park);

    public void Needs(WorkNode other, WorkNeed need)
    {
        if (other == this || (Unmet.TryGetValue(other, out var known) && known >= need))
            return;
        Unmet[other] = need;
        Met[other] = need;
        other.Followers.Add((this, other));
    }

    public IEnumerable<WorkItem> Items()
    {
        foreach (var need in Met)
            (need.Value == WorkNeed.ParkedAddress ? need.Key.ParkItem : need.Key._main).Before(_main);
        if (IsParked)
        {
            ParkItem.Before(_main);
            ParkItem.Next = _main;
            yield return ParkItem;
        }

        yield return _main;
        if (Later.Count == 0)
            yield break;
        var complete = new WorkItem(Change, WorkStage.Complete);
        _main.Before(complete);
        _main.Next = complete;
        foreach (var other in Later)
            other._main.Before(complete);
        yield return complete;
    }
}
