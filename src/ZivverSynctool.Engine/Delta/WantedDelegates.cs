namespace ZivverSynctool.Delta;

/// <summary>The accounts that are to have access to one account: each once, and never itself.</summary>
internal sealed class WantedDelegates(ZivverAccount? owner, string ownAddress)
{
    private readonly HashSet<string> _seen = new(StringComparer.OrdinalIgnoreCase);

    public List<DelegateTarget> Targets { get; } = [];

    /// <summary>Addresses that mean no user of Zivver.</summary>
    public List<string> Unknown { get; } = [];

    /// <summary>Addresses of which it is in doubt whose they are.</summary>
    public List<string> Doubtful { get; } = [];

    /// <summary>Whether anybody who has access now may be meant.</summary>
    public bool MayBeAnybody { get; private set; }

    public void Add(string address, ResolvedDelegate resolved)
    {
        if (resolved.Target is { } target)
        {
            Add(target);
            return;
        }

        (resolved.IsDoubt ? Doubtful : Unknown).Add(address);
        MayBeAnybody |= resolved == ResolvedDelegate.MaybeAnybody;
        if (resolved.Keep is { ZivverId: { } id } kept && owner?.DelegateIds.Contains(id) == true)
            Add(kept);
    }

    public void Keep(IEnumerable<DelegateTarget> now)
    {
        foreach (var target in now)
            Add(target);
    }

    private void Add(DelegateTarget target)
    {
        var itself = target.ZivverId is { } id ? id == owner?.Id : target.Address == ownAddress;
        if (!itself && _seen.Add(target.ZivverId ?? target.Address))
            Targets.Add(target);
    }
}
