namespace ZivverSynctool.Execution;

/// <summary>
/// What is being written at this moment. An account is not renamed while a user's list of delegates that names it by
/// address is under way, nor the other way round: Zivver drops an address it does not know in silence (quirk 1).
/// </summary>
internal sealed class InFlight
{
    private readonly Dictionary<Task<StageOutcome>, WorkItem> _running = [];
    private readonly HashSet<string> _renaming = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, int> _named = new(StringComparer.OrdinalIgnoreCase);

    public int Count => _running.Count;

    public IReadOnlyCollection<Task<StageOutcome>> Tasks => _running.Keys;

    public IReadOnlyDictionary<Task<StageOutcome>, WorkItem> Running => _running;

    /// <summary>Whether the item can go beside those that are under way.</summary>
    public bool Admits(WorkItem item) =>
        !(Renames(item) is { } id && _named.ContainsKey(id)) && !NamesByAddress(item).Any(_renaming.Contains);

    public void Add(Task<StageOutcome> task, WorkItem item)
    {
        _running.Add(task, item);
        if (Renames(item) is { } renamed)
            _renaming.Add(renamed);
        foreach (var id in NamesByAddress(item))
            _named[id] = _named.TryGetValue(id, out var count) ? count + 1 : 1;
    }

    public WorkItem Remove(Task<StageOutcome> task)
    {
        var item = _running[task];
        _running.Remove(task);
        if (Renames(item) is { } renamed)
            _renaming.Remove(renamed);
        foreach (var id in NamesByAddress(item))
            if (--_named[id] == 0)
                _named.Remove(id);
        return item;
    }

    private static string? Renames(WorkItem item) => item.Stage != WorkStage.Complete && item.Change.Zivver is not null
        && item.Change.Ready.Any(difference => difference.Property == SyncProperty.Email) ? item.Change.ZivverId : null;

    private static IEnumerable<string> NamesByAddress(WorkItem item) => item.Change.AccountType == AccountType.User
        ? DelegateWrites.Named(item.Change).Select(target => target.ZivverId).OfType<string>().Distinct()
        : [];
}
