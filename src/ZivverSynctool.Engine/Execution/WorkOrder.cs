namespace ZivverSynctool.Execution;

/// <summary>
/// Puts changes into an order in which each needs one write: addresses are given up before they are taken, accounts are
/// made before they are named (SPEC §5, Run). Where accounts wait for each other in a circle, one is written twice.
/// </summary>
internal sealed class WorkOrder
{
    private readonly List<Node> _nodes;
    private readonly Queue<Node> _free = new();

    private WorkOrder(IReadOnlyList<SyncChange> changes)
    {
        _nodes = changes.Select(change => new Node(change)).ToList();
        Connect();
    }

    /// <summary>The work items, with what each waits for.</summary>
    public static List<WorkItem> Arrange(IReadOnlyList<SyncChange> changes) => new WorkOrder(changes).Arrange();

    private void Connect()
    {
        var givers = new Dictionary<string, Node>();
        var made = new Dictionary<string, Node>();
        var renamed = new Dictionary<string, Node>(StringComparer.OrdinalIgnoreCase);
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
                    node.Needs(giver, Need.Address);
            foreach (var target in DelegateWrites.Named(node.Change))
                if (target.ZivverId is null ? made.TryGetValue(target.Address, out var maker) : false)
                    node.Needs(maker!, Need.Account);
                else if (node.Change.AccountType == AccountType.User && target.ZivverId is { } id && renamed.TryGetValue(id, out var renaming))
                    node.Needs(renaming, Need.Name);
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

    private void Free(Node node)
    {
        if (node.IsFree)
            return;
        node.IsFree = true;
        _free.Enqueue(node);
    }

    private void Satisfy(Node node, Node needed)
    {
        if (node.Unmet.Remove(needed) && node.Unmet.Count == 0)
            Free(node);
    }

    // Every node that is not free waits for another, so following what each waits for must come back somewhere.
    private static List<Node> CircleFrom(Node start)
    {
        var path = new List<Node>();
        var places = new Dictionary<Node, int>();
        var node = start;
        while (!places.ContainsKey(node))
        {
            places.Add(node, path.Count);
            path.Add(node);
            node = node.Unmet.First().Key;
        }

        return path.GetRange(places[node], path.Count - places[node]);
    }

    private void Break(List<Node> circle)
    {
        for (var i = 0; i < circle.Count; i++)
            if (circle[(i + 1) % circle.Count] is var needed && circle[i].Unmet[needed] != Need.Address)
            {
                GoBefore(circle[i], needed);
                return;
            }

        Park(circle[0]);
    }

    // It is written without the one that does not exist yet, or with the address that the other has until then.
    private void GoBefore(Node node, Node other)
    {
        var need = node.Unmet[other];
        node.Met.Remove(other);
        if (need == Need.Account)
            node.Later.Add(other);
        else
            other.Needs(node, Need.Name);
        Satisfy(node, other);
    }

    private void Park(Node node)
    {
        node.IsParked = true;
        foreach (var (follower, _) in node.Followers.ToList())
            if (follower.Unmet.TryGetValue(node, out var need) && need == Need.Address)
            {
                follower.Met[node] = Need.ParkedAddress;
                Satisfy(follower, node);
            }
    }

    /// <summary>What a change needs of another before it can be written.</summary>
    private enum Need
    {
        Account,
        Name,
        Address,
        ParkedAddress,
    }

    private sealed class Node(SyncChange change)
    {
        private readonly WorkItem _main = new(change, WorkStage.Main);
        private WorkItem? _park;

        public SyncChange Change => _main.Change;

        public Dictionary<Node, Need> Unmet { get; } = [];

        /// <summary>All needs that hold in the final order.</summary>
        public Dictionary<Node, Need> Met { get; } = [];

        public List<(Node Node, Node Needed)> Followers { get; } = [];

        public List<Node> Later { get; } = [];

        public bool IsFree { get; set; }

        public bool IsParked { get; set; }

        private WorkItem ParkItem => _park ??= new WorkItem(Change, WorkStage.Park);

        public void Needs(Node other, Need need)
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
                (need.Value == Need.ParkedAddress ? need.Key.ParkItem : need.Key._main).Before(_main);
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
}
