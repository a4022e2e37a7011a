namespace ZivverSynctool.Sources;

/// <summary>
/// Puts addresses in the place of the references that accounts name as delegates, and people in the place of the groups
/// (SPEC §1, Delegates).
/// </summary>
internal sealed class DelegateNames
{
    private readonly GroupGraph _graph = new(StringComparer.Ordinal);
    private readonly HashSet<string> _unknown = [];
    private readonly List<string> _warnings = [];
    private readonly ReferenceBook _references;

    private DelegateNames(IEnumerable<SourceGroup> groups, ReferenceBook references)
    {
        _references = references;
        foreach (var group in groups)
        {
            var key = DelegateKey.Of(group);
            _graph.Add(key, Keys(group.Members, group.MemberReferences));
            if (group.Members is null)
                _unknown.Add(key);
        }
    }

    /// <summary>The accounts with people for delegates, what should be said about that, and the references that may be anybody's.</summary>
    public static (List<SyncAccount> Accounts, IReadOnlyList<string> Warnings, IReadOnlyCollection<string> Doubtful) Resolve(
        List<SyncAccount> accounts, IReadOnlyList<SourceProblem> problems, IReadOnlyList<SourceRead> reads)
    {
        var groups = reads.SelectMany(read => read.Groups).ToList();
        if (groups.Count == 0 && !accounts.Exists(account => account.DelegateReferences is not null))
            return (accounts, [], []);
        // An address that is also an account's means that account.
        var taken = new HashSet<string>(accounts.Select(account => account.Email));
        var names = new DelegateNames(groups.Where(group => !taken.Contains(group.Email)), new ReferenceBook(accounts, problems, groups));
        var resolved = accounts.ConvertAll(names.Resolve);
        if (names._graph.CircleWarning(DelegateKey.TextOf) is { } circle)
            names._warnings.Add(circle);
        return (resolved, names._warnings, names._references.Doubtful);
    }

    private SyncAccount Resolve(SyncAccount account)
    {
        if (account.DelegateReferences is null && !(account.Delegates ?? []).Any(_graph.Contains))
            return account;
        var named = Keys(account.Delegates, account.DelegateReferences).ToList();
        if (named.Find(MembersAreUnknown) is { } group)
        {
            _warnings.Add($"{account.Email} ({account.Location}): its delegates are left as they are, for the members of {DelegateKey.TextOf(group)} cannot be told.");
            return account with { Delegates = null, DelegateReferences = null };
        }

        // A group of nobody stays what it is: a delegate who is no account.
        var people = named.SelectMany(key => _graph.Contains(key) && _graph.People(key) is { Count: > 0 } members ? members : [key]).Distinct().ToList();
        var nobodys = people.Select(DelegateKey.ReferenceOf).OfType<string>().ToList();
        return account with
        {
            Delegates = people.FindAll(key => DelegateKey.ReferenceOf(key) is null),
            DelegateReferences = nobodys.Count == 0 ? null : nobodys,
        };
    }

    private IEnumerable<string> Keys(IReadOnlyList<string>? addresses, IReadOnlyList<string>? references) =>
        (addresses ?? []).Concat((references ?? []).Select(_references.KeyOf));

    private bool MembersAreUnknown(string named) => _graph.Contains(named)
        && (_unknown.Contains(named) || _graph.Groups(named).Any(_unknown.Contains));
}
