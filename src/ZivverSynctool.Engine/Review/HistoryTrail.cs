namespace ZivverSynctool.Review;

/// <summary>Follows some accounts through their history and gathers every state they were seen in since a moment.</summary>
/// <param name="since">The moment, UTC.</param>
/// <param name="identity">Whom to follow: an account that was meant once is followed from then on.</param>
public sealed class HistoryTrail(DateTimeOffset since, HistoryIdentity identity)
{
    private readonly Dictionary<string, List<ZivverAccount>> _states = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _there = new(StringComparer.OrdinalIgnoreCase);
    private DateTimeOffset? _until;

    /// <summary>The states, account by account, each in order.</summary>
    public IReadOnlyList<ZivverAccount> States =>
    [
        .. _states.Values.SelectMany(states => states).Where(account => account.Seen!.Until >= since),
    ];

    /// <summary>Whether a line of the history can be about anybody who is followed, so that the others need not be read.</summary>
    public bool Concerns(string line) => identity.MayBeIn(line) || _states.Keys.Any(id => line.Contains(id));

    /// <summary>Takes in the next entry; accounts that are not concerned may be left out of it.</summary>
    public void Apply(HistoryEntry entry)
    {
        foreach (var account in entry.Accounts)
            if (_states.ContainsKey(account.Id) || identity.Is(account))
                Follow(account);
        foreach (var id in entry.Gone)
            if (_there.Remove(id))
                End(id, _until, gone: true);
        foreach (var id in _there)
            End(id, entry.Until, gone: false);
        _until = entry.Until;
    }

    private void Follow(ZivverAccount account)
    {
        _there.Add(account.Id);
        if (!_states.TryGetValue(account.Id, out var states))
            _states[account.Id] = states = [];
        if (states.Count == 0 || states[states.Count - 1].Seen!.From != account.Seen!.From)
            states.Add(account);
    }

    private void End(string id, DateTimeOffset? until, bool gone)
    {
        var states = _states[id];
        var last = states[states.Count - 1];
        states[states.Count - 1] = last with { Seen = last.Seen! with { Until = until, Gone = gone } };
    }
}
