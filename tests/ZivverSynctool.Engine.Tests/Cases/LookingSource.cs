using ZivverSynctool.Sources;

namespace ZivverSynctool.Tests.Cases;

/// <summary>A source that can look for single entries, as a directory does, and remembers what it was asked.</summary>
internal sealed class LookingSource(string name, params SyncAccount[] accounts) : IAccountSource
{
    public string Name => name;

    public IReadOnlyCollection<AccountType> Delivers { get; init; } = [AccountType.User, AccountType.FunctionalAccount];

    public IReadOnlyList<SourceProblem> Problems { get; init; } = [];

    public IReadOnlyList<SourceGroup> Groups { get; init; } = [];

    public IReadOnlyCollection<SyncProperty> Supplies { get; init; } = [];

    /// <summary>Everything it was asked for, in order; empty for a read of everything.</summary>
    public List<string> Asked { get; } = [];

    public Task<SourceRead> ReadAsync(SourceRequest request, CancellationToken cancellation)
    {
        Asked.AddRange(request.Identities);
        var all = new SourceRead { Source = name, Delivers = Delivers, Accounts = accounts, Problems = Problems, Groups = Groups, Supplies = Supplies };
        return Task.FromResult(request.Identities.Count == 0 ? all : Narrowed(all, request));
    }

    private SourceRead Narrowed(SourceRead all, SourceRequest request)
    {
        var keys = new HashSet<string>(request.Identities, StringComparer.OrdinalIgnoreCase);
        var found = accounts.Where(account => keys.Overlaps(KeysOf(account))).ToList();
        var named = found.SelectMany(KeysOf).Concat(keys).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var groups = Groups.Where(group => keys.Overlaps(KeysOf(group)) || (request.WithAccess && named.Overlaps(MembersOf(group)))).ToList();
        named.UnionWith(groups.SelectMany(KeysOf));
        return all with
        {
            Partial = true,
            Accounts = [.. found, .. request.WithAccess ? accounts.Except(found).Where(account => named.Overlaps(DelegatesOf(account))) : []],
            Problems = [.. Problems.Where(problem => keys.Overlaps([.. problem.Addresses, .. problem.Identifiers.Select(identifier => identifier.Value)]))],
            Groups = groups,
        };
    }

    private static IEnumerable<string> KeysOf(SyncAccount account) =>
        [account.Email, .. account.Aliases ?? [], .. account.Identifiers.Select(identifier => identifier.Value), .. account.References ?? []];

    private static IEnumerable<string> KeysOf(SourceGroup group) => [group.Email, .. group.References ?? []];

    private static IEnumerable<string> MembersOf(SourceGroup group) => [.. group.Members ?? [], .. group.MemberReferences ?? []];

    private static IEnumerable<string> DelegatesOf(SyncAccount account) => [.. account.Delegates ?? [], .. account.DelegateReferences ?? []];
}
