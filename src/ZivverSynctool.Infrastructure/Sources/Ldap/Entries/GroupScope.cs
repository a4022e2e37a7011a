using System.DirectoryServices.Protocols;
using ZivverSynctool.Infrastructure.Sources.Ldap.Connection;
using ZivverSynctool.Sources;

namespace ZivverSynctool.Infrastructure.Sources.Ldap.Entries;

/// <summary>
/// Who is in some groups, or in groups in them. Active Directory knows of each entry what it is a member of, so a filter can ask for it.
/// It then compares each entry with every group, so where groups are many, everybody is read and compared with the lists of their members
/// here. Other directories need not know, so their groups are walked through.
/// </summary>
/// <param name="Filter">Chooses the members; null where a filter cannot.</param>
/// <param name="Members">The distinguished names of the members, where a filter cannot choose them; null is no matter who.</param>
/// <param name="Warnings">What should be said of the groups.</param>
internal sealed record GroupScope(string? Filter, IReadOnlyCollection<string>? Members, IReadOnlyList<string> Warnings)
{
    /// <summary>Everybody.</summary>
    public static readonly GroupScope Everybody = new(null, null, []);

    // Samba needs as long for a filter of some forty groups as for giving the entry itself.
    private const int FewGroups = 20;

    /// <summary>Looks at the groups that are named; one that is not there throws <c>LdapEntryMissing</c>.</summary>
    /// <param name="connection">The directory.</param>
    /// <param name="kind">What kind it is.</param>
    /// <param name="names">The distinguished names of the groups.</param>
    /// <param name="isForFew">Whether only single accounts are looked up, which a filter of any length does quickly.</param>
    public static async Task<GroupScope> ReadAsync(ServerConnection connection, DirectoryKind kind, IReadOnlyList<string> names, bool isForFew)
    {
        if (names.Count == 0)
            return Everybody;
        var groups = new List<string>();
        foreach (var name in names)
        {
            var entry = await EntryPlaces.FindAsync(connection, name, "objectClass").ConfigureAwait(false);
            groups.Add(DirectoryKind.IsGroup(entry) ? entry.DistinguishedName : throw LdapFailures.NoGroup(connection.Server, name));
        }

        var graph = new GroupGraph(StringComparer.OrdinalIgnoreCase);
        if (kind.IsActiveDirectory)
            await ReadNestedAsync(connection, kind, groups, graph).ConfigureAwait(false);
        else
            await WalkAsync(connection, kind, groups, graph).ConfigureAwait(false);

        var all = groups.Concat(groups.SelectMany(graph.Groups)).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        var members = !kind.IsActiveDirectory ? new HashSet<string>(groups.SelectMany(graph.People), StringComparer.OrdinalIgnoreCase)
            : isForFew || all.Count <= FewGroups ? null
            : await GroupMembers.ReadAsync(connection, kind, all).ConfigureAwait(false);
        IReadOnlyList<string> warnings = graph.CircleWarning(name => name, "; ") is { } circle ? [circle] : [];
        return new GroupScope(members is null ? LdapFilter.IsMemberOfAny(all) : null, members, warnings);
    }

    private static async Task ReadNestedAsync(ServerConnection connection, DirectoryKind kind, IReadOnlyList<string> groups, GroupGraph graph)
    {
        foreach (var group in groups)
            graph.Add(group, []);
        var nested = new List<NameList>();
        foreach (var root in kind.Roots)
            await connection.EachAsync(
                new DirectorySearch(root, SearchScope.Subtree, LdapFilter.And(kind.GroupFilter, LdapFilter.Or([.. groups.Select(group => LdapFilter.LeadsTo("memberOf", group))])), ["memberOf"]),
                entry => nested.Add(NameList.Read(entry, ["memberOf"]))).ConfigureAwait(false);
        foreach (var group in nested)
            graph.Add(group.Owner, []);
        foreach (var group in nested)
        {
            await group.CompleteAsync(connection).ConfigureAwait(false);
            foreach (var parent in group.Names.Where(graph.Contains))
                graph.Add(parent, [group.Owner]);
        }
    }

    private static async Task WalkAsync(ServerConnection connection, DirectoryKind kind, IReadOnlyList<string> groups, GroupGraph graph)
    {
        var walk = new NameWalk(connection, kind, []);
        await walk.RunAsync(groups, []).ConfigureAwait(false);
        foreach (var group in walk.Groups)
            graph.Add(group.Owner, group.Names);
    }
}
