namespace ZivverSynctool.Review;

/// <summary>What Zivver had at one moment of its history: entries are applied in order, and the next one is made against it.</summary>
public sealed class HistoryState
{
    private readonly Dictionary<string, ZivverAccount> _accounts = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>When Zivver was last seen to be like this, UTC; null before the first entry.</summary>
    public DateTimeOffset? Until { get; private set; }

    /// <summary>The accounts, each with when it was seen so.</summary>
    public IEnumerable<ZivverAccount> Accounts => _accounts.Values.Select(account => account with
    {
        Delegates = DelegatesOf(account),
        Seen = (account.Seen ?? new ZivverSighting()) with { Until = Until },
    });

    /// <summary>Takes in the next entry.</summary>
    public void Apply(HistoryEntry entry)
    {
        if (entry.Whole)
            _accounts.Clear();
        foreach (var account in entry.Accounts)
            _accounts[account.Id] = account;
        foreach (var id in entry.Gone)
            _accounts.Remove(id);
        Until = entry.Until;
    }

    /// <summary>The account with this id, or null.</summary>
    public ZivverAccount? ById(string id) => _accounts.TryGetValue(id, out var account) ? account : null;

    /// <summary>Who has access to an account, by the addresses they have here.</summary>
    public IReadOnlyList<string> DelegatesOf(ZivverAccount account) =>
        account.DelegateIds.Count == 0 ? account.Delegates : [.. account.DelegateIds.Select(id => ById(id)?.Email ?? id)];

    /// <summary>What a full read adds to this.</summary>
    public HistoryEntry Difference(ZivverSnapshot now) => Entry(
        now.ReadAt, "", now.Accounts, [.. _accounts.Keys.Where(id => now.ById(id) is null)]);

    /// <summary>What a run's writes add to this.</summary>
    public HistoryEntry Difference(SyncRun run, DateTimeOffset at, IReadOnlyList<SyncResult> results)
    {
        var made = results.Where(result => result.Action == SyncAction.Create && result.ZivverId is not null)
            .GroupBy(result => result.Email).ToDictionary(group => group.Key, group => group.First().ZivverId!);
        var written = results.Where(result => result.Outcome is SyncOutcome.Succeeded or SyncOutcome.Partial && result.ZivverId is not null).ToList();
        var gone = new HashSet<string>(
            written.Where(result => result.Action == SyncAction.Delete).Select(result => result.ZivverId!).Where(_accounts.ContainsKey), StringComparer.OrdinalIgnoreCase);
        var after = written.Where(result => result.Action != SyncAction.Delete)
            .Select(result => WrittenAccount.After(result, ById(result.ZivverId!), at, made)).ToList();
        // Whoever is deleted loses access to others with it, and it was this run that did that.
        var known = new HashSet<string>(after.Select(account => account.Id).Concat(gone), StringComparer.OrdinalIgnoreCase);
        if (gone.Count > 0)
            after.AddRange(_accounts.Values.Where(account => !known.Contains(account.Id) && account.DelegateIds.Any(gone.Contains)));
        return Entry(at, run.Id, after.Select(account => Without(account, gone)), [.. gone]);
    }

    /// <summary>All of this in one entry, from which later ones can be understood without those before.</summary>
    public HistoryEntry Whole(DateTimeOffset at) => new() { At = at, Until = at, Whole = true, Accounts = _accounts.Values.ToList() };

    private ZivverAccount Without(ZivverAccount account, HashSet<string> gone)
    {
        if (gone.Count == 0 || !account.DelegateIds.Any(gone.Contains))
            return account;
        var addresses = new HashSet<string>(gone.SelectMany(id => ById(id) is { } known ? known.Aliases.Append(known.Email) : []));
        var ids = account.DelegateIds.Where(id => !gone.Contains(id)).ToList();
        return account with
        {
            DelegateIds = ids,
            Delegates = account.Delegates.Where(address => !addresses.Contains(address)).ToList(),
            Enabled = account.AccountType == AccountType.User ? account.Enabled : ids.Count > 0,
        };
    }

    private HistoryEntry Entry(DateTimeOffset at, string runId, IEnumerable<ZivverAccount> accounts, IReadOnlyList<string> gone) => new()
    {
        At = at,
        Until = at,
        Accounts = accounts.Where(account => !(_accounts.TryGetValue(account.Id, out var known) && SameAccount.Is(known, account)))
            .Select(account => account with { Seen = new ZivverSighting { From = at, Before = Until, RunId = runId } }).ToList(),
        Gone = gone,
    };
}
