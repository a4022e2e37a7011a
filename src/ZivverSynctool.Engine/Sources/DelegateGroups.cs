namespace ZivverSynctool.Sources;

/// <summary>Puts people in the place of the groups that accounts name as delegates (SPEC §1, Delegates).</summary>
internal sealed class DelegateGroups
{
    private readonly GroupGraph _graph = new(StringComparer.Ordinal);
    private readonly HashSet<string> _unknown = [];
    private readonly List<string> _warnings = [];

    private DelegateGroups(IEnumerable<SourceGroup> groups)
    {
        foreach (var group in groups)
        {
            _graph.Add(group.Email, group.Members ?? []);
            if (group.Members is null)
                _unknown.Add(group.Email);
        }
    }

    /// <summary>The accounts with people for delegates, and what should be said about the groups.</summary>
    public static (List<SyncAccount> Accounts, IReadOnlyList<string> Warnings) Resolve(List<SyncAccount> accounts, IReadOnlyList<SourceRead> reads)
    {
        var groups = reads.SelectMany(read => read.Groups).ToList();
        if (groups.Count == 0)
            return (accounts, []);
        // An address that is also an account's means that account.
        var taken = new HashSet<string>(accounts.Select(account => account.Email));
        var resolver = new DelegateGroups(groups.Where(group => !taken.Contains(group.Email)));
        var resolved = accounts.ConvertAll(resolver.Resolve);
        if (resolver._graph.Circular() is { Count: > 0 } circular)
            resolver._warnings.Add($"Groups hold each other in a circle, and count as one: {string.Join(", ", circular.OrderBy(group => group, StringComparer.Ordinal))}.");
        return (resolved, resolver._warnings);
    }

    private SyncAccount Resolve(SyncAccount account)
    {
        if (account.Delegates is not { Count: > 0 } delegates || !delegates.Any(_graph.Contains))
            return account;
        if (delegates.FirstOrDefault(MembersAreUnknown) is { } group)
        {
            _warnings.Add($"{account.Email} ({account.Location}): its delegates are left as they are, for the members of {group} cannot be told.");
            return account with { Delegates = null };
        }

        // A group of nobody stays what it is: a delegate who is no account.
        var people = delegates.SelectMany(named => _graph.Contains(named) && _graph.People(named) is { Count: > 0 } members ? members : [named]);
        return account with { Delegates = people.Distinct().ToList() };
    }

    private bool MembersAreUnknown(string named) => _graph.Contains(named)
        && (_unknown.Contains(named) || _graph.Groups(named).Any(_unknown.Contains));
}
