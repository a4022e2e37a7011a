namespace ZivverSynctool.Sources;

/// <summary>
/// Gathers the claims about the same account: same type and same fixed identifier, or same address. A claim that belongs
/// to two groups makes them one, whether it can be right or not.
/// </summary>
internal sealed class ClaimGroups
{
    private readonly List<ClaimGroup> _groups;
    private readonly ByType<Dictionary<Identifier, ClaimGroup>> _byIdentifier;
    private readonly ByType<Dictionary<string, ClaimGroup>> _byAddress;

    /// <summary>Makes room for what is in these reads.</summary>
    private ClaimGroups(IReadOnlyList<SourceRead> reads)
    {
        var most = new ByType<int>(type => reads.Sum(read => read.Accounts.Count(account => account.AccountType == type)));
        _groups = new(most[AccountType.User] + most[AccountType.FunctionalAccount]);
        _byIdentifier = new(type => new(most[type]));
        _byAddress = new(type => new(most[type]));
    }

    /// <summary>The claims of these reads, gathered in the order of the profile; whoever gives existence comes first.</summary>
    public static ClaimGroups Of(IReadOnlyList<SourceRead> reads)
    {
        var groups = new ClaimGroups(reads);
        foreach (var read in reads.OrderBy(read => read.Role))
        {
            foreach (var account in read.Accounts)
                groups.Add(Claim.Of(account, read));
            foreach (var entry in read.Problems)
                groups.Add(Claim.Of(entry, read));
        }

        return groups;
    }

    public int Count => _groups.Count;

    public IEnumerable<IReadOnlyList<Claim>> InOrder => _groups.Where(group => group.Count > 0);

    private void Add(Claim claim)
    {
        var group = Find(claim.Account);
        if (group is null)
        {
            // A source that only enriches cannot bring an account into being, but what is wrong with it is said.
            if (claim is { Role: SourceRole.Enrich, Problem: null })
                return;
            _groups.Add(group = new ClaimGroup());
        }

        group.Add(claim);
        Index(claim.Account, group);
    }

    private ClaimGroup? Find(SyncAccount account)
    {
        ClaimGroup? found = null;
        var known = _byIdentifier[account.AccountType];
        for (var i = 0; i < account.Identifiers.Count; i++)
            if (account.Identifiers[i].IsFixed && known.TryGetValue(account.Identifiers[i], out var identified))
                found = Joined(found, identified);
        return _byAddress[account.AccountType].TryGetValue(account.Email, out var same) ? Joined(found, same) : found;
    }

    private ClaimGroup Joined(ClaimGroup? found, ClaimGroup other)
    {
        if (found is null || found == other)
            return other;
        foreach (var claim in other)
        {
            found.Add(claim);
            Index(claim.Account, found);
        }

        other.Clear();
        return found;
    }

    private void Index(SyncAccount account, ClaimGroup group)
    {
        var known = _byIdentifier[account.AccountType];
        for (var i = 0; i < account.Identifiers.Count; i++)
            if (account.Identifiers[i].IsFixed)
                known[account.Identifiers[i]] = group;
        if (account.Email.Length > 0)
            _byAddress[account.AccountType][account.Email] = group;
    }
}
