using System.DirectoryServices.Protocols;
using ZivverSynctool.Infrastructure.Sources.Ldap.Connection;

namespace ZivverSynctool.Infrastructure.Sources.Ldap.Entries;

/// <summary>Whom groups of Active Directory list as their direct members.</summary>
internal static class GroupMembers
{
    /// <summary>
    /// The distinguished names of the members of all of the groups; null where a group does not show whom it has, as one with hidden
    /// membership, so that only the members themselves can tell.
    /// </summary>
    public static async Task<IReadOnlyCollection<string>?> ReadAsync(ServerConnection connection, DirectoryKind kind, IReadOnlyCollection<string> groups)
    {
        var lists = new List<NameList>();
        await NamedEntries.EachAsync(
            connection, kind, groups, LdapFilter.Any, kind.MemberAttributes, entry => lists.Add(NameList.Read(entry, kind.MemberAttributes))).ConfigureAwait(false);
        var members = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var list in lists)
        {
            await list.CompleteAsync(connection).ConfigureAwait(false);
            members.UnionWith(list.Names);
        }

        var silent = groups.Except(lists.Where(list => list.Names.Count > 0).Select(list => list.Owner), StringComparer.OrdinalIgnoreCase).ToList();
        return silent.Count > 0 && await HaveMembersAsync(connection, kind, silent).ConfigureAwait(false) ? null : members;
    }

    private static async Task<bool> HaveMembersAsync(ServerConnection connection, DirectoryKind kind, IEnumerable<string> groups)
    {
        var have = false;
        foreach (var root in kind.Roots)
            await connection.EachAsync(new DirectorySearch(root, SearchScope.Subtree, LdapFilter.IsMemberOfAny(groups), []), _ => have = true).ConfigureAwait(false);
        return have;
    }
}
