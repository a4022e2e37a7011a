namespace ZivverSynctool.Sources;

/// <summary>
/// Gathers the claims about the same account: same type and same fixed identifier, or same address. A claim that belongs
/// to two groups makes them one, whether it can be right or not.
/// </summary>
internal sealed class ClaimGroups
{
    private readonly List<List<Claim>> _groups = [];
    private readonly Dictionary<(AccountType, Identifier), List<Claim>> _byIdentifier = [];
    private readonly Dictionary<(AccountType, string), List<Claim>> _byAddress = [];

    public int Count => _groups.Count;

    public IEnumerable<IReadOnlyList<Claim>> InOrder => _groups.Where(group => group.Count > 0);

    public void Add(Claim claim)
    {
        var group = Find(claim.Account);
        if (group is null)
        {
            // A source that only enriches cannot bring an account into being, but what is wrong with it is said.
            if (claim is { Role: SourceRole.Enrich, Problem: null })
                return;
            _groups.Add(group = new List<Claim>(1));
        }

        group.Add(claim);
        Index(claim.Account, group);
    }

    private List<Claim>? Find(SyncAccount account)
    {
        List<Claim>? found = null;
        foreach (var identifier in account.Identifiers)
            if (identifier.IsFixed && _byIdentifier.TryGetValue((account.AccountType, identifier), out var known))
                found = Joined(found, known);
        return _byAddress.TryGetValue((account.AccountType, account.Email), out var same) ? Joined(found, same) : found;
    }

    private List<Claim> Joined(List<Claim>? found, List<Claim> other)
    {
        if (found is null || found == other)
            return other;
        found.AddRange(other);
        foreach (var claim in other)
            Index(claim.Account, found);
        other.Clear();
        return found;
    }

    private void Index(SyncAccount account, List<Claim> group)
    {
        foreach (var identifier in account.Identifiers)
            if (identifier.IsFixed)
                _byIdentifier[(account.AccountType, identifier)] = group;
        if (account.Email.Length > 0)
            _byAddress[(account.AccountType, account.Email)] = group;
    }
}
