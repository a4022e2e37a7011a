namespace ZivverSynctool.Delta;

/// <summary>The accounts that are to have access to one account: each once, and never itself.</summary>
internal sealed class WantedDelegates(ZivverAccount? owner, string ownAddress)
{
    // Up to here looking through the list is less work than a set.
    private const int ShortList = 12;

    private HashSet<string>? _seen;
    private List<string>? _unknown;
    private List<string>? _doubtful;

    public List<DelegateTarget> Targets { get; } = [];

    /// <summary>Addresses that mean no user of Zivver.</summary>
    public IReadOnlyList<string> Unknown => (IReadOnlyList<string>?)_unknown ?? [];

    /// <summary>Addresses of which it is in doubt whose they are.</summary>
    public IReadOnlyList<string> Doubtful => (IReadOnlyList<string>?)_doubtful ?? [];

    /// <summary>Whether anybody who has access now may be meant.</summary>
    public bool MayBeAnybody { get; private set; }

    public void Add(string address, ResolvedDelegate resolved)
    {
        if (resolved.Target is { } target)
        {
            Add(target);
            return;
        }

        (resolved.IsDoubt ? _doubtful ??= [] : _unknown ??= []).Add(address);
        MayBeAnybody |= resolved.MayBeAnybody;
        foreach (var kept in resolved.Keep)
            if (kept.ZivverId is { } id && owner?.DelegateIds.Contains(id) == true)
                Add(kept);
    }

    public void Keep(IEnumerable<DelegateTarget> now)
    {
        foreach (var target in now)
            Add(target);
    }

    /// <summary>Whether just these have access to an account now, in whatever order.</summary>
    public bool AreThoseOf(ZivverAccount account)
    {
        var now = account.DelegateIds;
        if (now.Count > ShortList || Targets.Count > ShortList)
            return new HashSet<string?>(now).SetEquals(Targets.Select(target => target.ZivverId));
        foreach (var target in Targets)
            if (target.ZivverId is not { } id || !now.Contains(id))
                return false;
        for (var i = 0; i < now.Count; i++)
            if (!IsWanted(now[i]))
                return false;
        return true;
    }

    private bool IsWanted(string id)
    {
        foreach (var target in Targets)
            if (target.ZivverId == id)
                return true;
        return false;
    }

    private void Add(DelegateTarget target)
    {
        var itself = target.ZivverId is { } id ? id == owner?.Id : target.Address == ownAddress;
        if (!itself && IsNew(target.ZivverId ?? target.Address))
            Targets.Add(target);
    }

    private bool IsNew(string key)
    {
        if (Targets.Count < ShortList)
            return !IsListed(key);
        _seen ??= new HashSet<string>(Targets.Select(target => target.ZivverId ?? target.Address), StringComparer.OrdinalIgnoreCase);
        return _seen.Add(key);
    }

    private bool IsListed(string key)
    {
        foreach (var target in Targets)
            if (Same(target.ZivverId ?? target.Address, key))
                return true;
        return false;
    }

    private static bool Same(string key, string other) => string.Equals(key, other, StringComparison.OrdinalIgnoreCase);
}
