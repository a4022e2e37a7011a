namespace ZivverSynctool.Sources;

/// <summary>Gathers the claims about the same account: same type and same fixed identifier, else same address.</summary>
internal sealed class ClaimGroups
{
    private readonly List<List<Claim>> _groups = [];
    private readonly Dictionary<(AccountType, Identifier), List<Claim>> _byIdentifier = [];
    private readonly Dictionary<(AccountType, string), List<Claim>> _byAddress = [];

    public int Count => _groups.Count;

    public IEnumerable<IReadOnlyList<Claim>> InOrder => _groups;

    public void Add(Claim claim)
    {
        var group = Find(claim.Account);
        if (group is null)
        {
            // A source that only enriches cannot bring an account into being.
            if (claim.Role == SourceRole.Enrich)
                return;
            _groups.Add(group = new List<Claim>(1));
        }

        group.Add(claim);
        Index(claim.Account, group);
    }

    private List<Claim>? Find(SyncAccount account)
    {
        foreach (var identifier in account.Identifiers)
            if (identifier.IsFixed && _byIdentifier.TryGetValue((account.AccountType, identifier), out var known))
                return known;
        return _byAddress.TryGetValue((account.AccountType, account.Email), out var same) ? same : null;
    }

    private void Index(SyncAccount account, List<Claim> group)
    {
        foreach (var identifier in account.Identifiers)
            if (identifier.IsFixed && !_byIdentifier.ContainsKey((account.AccountType, identifier)))
                _byIdentifier.Add((account.AccountType, identifier), group);
        if (!_byAddress.ContainsKey((account.AccountType, account.Email)))
            _byAddress.Add((account.AccountType, account.Email), group);
    }
}
