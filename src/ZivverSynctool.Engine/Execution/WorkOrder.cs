namespace ZivverSynctool.Execution;

/// <summary>
/// Puts changes into an order in which each needs one write: addresses are given up before they are taken, accounts are
/// made before they are named (SPEC §5, Run). Where accounts wait for each other in a circle, one is written twice.
/// </summary>
internal sealed class WorkOrder
{
    private readonly List<WorkNode> _nodes;
    private readonly Queue<WorkNode> _free = new();

    private WorkOrder(IReadOnlyList<SyncChange> changes)
    {
        _nodes = changes.Select(change => new WorkNode(change)).ToList();
        Connect();
    }

    /// <summary>The work items, with what each waits for.</summary>
    public static List<WorkItem> Arrange(IReadOnlyList<SyncChange> changes) => new WorkOrder(changes).Arrange();

    private void Connect()
    {
        var givers = new Dictionary<string, WorkNode>();
        var made = new Dictionary<string, WorkNode>();
        var renamed = new Dictionary<string, WorkNode>(StringComparer.OrdinalIgnoreCase);
        foreach (var node in _nodes)
        {
            foreach (var address in AddressExchange.GivenUpBy(node.Change))
                givers[address] = node;
            if (node.Change.Action == SyncAction.Create)
                made[node.Change.Email] = node;
            else if (node.Change.Ready.Any(difference => difference.Property == SyncProperty.Email))
                renamed[node.Change.ZivverId!] = node;
        }

        foreach (var node in _nodes)
        {
            foreach (var address in AddressExchange.TakenBy(node.Change))
                if (givers.TryGetValue(address, out var giver))
                    node.Needs(giver, WorkNeed.Address);
            foreach (var target in DelegateWrites.Named(node.Change))
                if (target.ZivverId is null ? made.TryGetValue(target.Address, out var maker) : false)
                    node.Needs(maker!, WorkNeed.Account);
                else if (node.Change.AccountType == AccountType.User && target.ZivverId is { } id && renamed.TryGetValue(id, out var renaming))
                    node.Needs(renaming, WorkNeed.Name);
        }
    }

    private List<WorkItem> Arrange()
    {
        foreach (var node in _nodes)
            if (node.Unmet.Count == 0)
                Free(node);
        var placed = 0;
        var first = 0;
        while (true)
        {
            while (_free.Count > 0)
            {
                placed++;
                foreach (var (follower, needed) in _free.Dequeue().Followers.ToList())
                    Satisfy(follower, needed);
            }

            if (placed == _nodes.Count)
                break;
            while (_nodes[first].IsFree)
                first++;
            Break(CircleFrom(_nodes[first]));
        }

        return _nodes.SelectMany(node => node.Items()).ToList();
    }

    private void Free(WorkNode node)
    {
        if (node.IsFree)
            return;
        node.IsFree = true;
        _free.Enqueue(node);
    }

    private void Satisfy(WorkNode node, WorkNode needed)
    {
        if (node.Unmet.Remove(needed) && node.Unmet.Count == 0)
            Free(node);
    }

    // Every node that is not free waits for another, so following what each waits for must come back somewhere.
    private static List<WorkNode> CircleFrom(WorkNode start)
    {
        var path = new List<WorkNode>();
        var places = new Dictionary<WorkNode, int>();
        var node = start;
        while (!places.ContainsKey(node))
        {
            places.Add(node, path.Count);
            path.Add(node);
            node = node.Unmet.First().Key;
        }

        return path.GetRange(places[node], path.Count - places[node]);
    }

    private void Break(List<WorkNode> circle)
    {
        for (var i = 0; i < circle.Count; i++)
            if (circle[(i + 1) % circle.Count] is var needed && circle[i].Unmet[needed] != WorkNeed.Address)
            {
                GoBefore(circle[i], needed);
                return;
            }

        Park(circle[0]);
    }

    // It is written without the one that does not exist yet, or with the address that the other has until then.
    private void GoBefore(WorkNode node, WorkNode other)
    {
        var need = node.Unmet[other];
        node.Met.Remove(other);
        if (need == WorkNeed.Account)
            node.Later.Add(other);
        else
            other.Needs(node, WorkNeed.Name);
        Satisfy(node, other);
    }

    private void Park(WorkNode node)
    {
        node.IsParked = true;
        foreach (var (follower, _) in node.Followers.ToList())
            if (follower.Unmet.TryGetValue(node, out var need) && need == WorkNeed.Address)
            {
                follower.Met[node] = WorkNeed.ParkedAddress;
                Satisfy(follower, node);
            }
    }
}
