using System.DirectoryServices.Protocols;
using ZivverSynctool.Infrastructure.Sources.Ldap.Connection;

namespace ZivverSynctool.Infrastructure.Sources.Ldap.Entries;

/// <summary>Looks up entries by their distinguished names, many at a time. A name that is nobody's is no error.</summary>
internal static class NamedEntries
{
    private const int AtATime = 100;

    /// <summary>Gives those of the entries that a filter chooses.</summary>
    public static async Task EachAsync(
        ServerConnection connection, DirectoryKind kind, IReadOnlyCollection<string> names, string filter, IReadOnlyList<string> attributes, Action<SearchResultEntry> take)
    {
        foreach (var root in kind.Roots)
        {
            var clauses = names.Where(name => NameText.IsWithin(name, root)).Select(name => LdapFilter.Is(kind.NameAttribute, name)).ToList();
            for (var at = 0; at < clauses.Count; at += AtATime)
                await connection.EachAsync(
                    new DirectorySearch(root, SearchScope.Subtree, LdapFilter.And(filter, LdapFilter.Or(clauses.GetRange(at, Math.Min(AtATime, clauses.Count - at)))), attributes),
                    take).ConfigureAwait(false);
        }
    }
}
