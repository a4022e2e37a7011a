using System.DirectoryServices.Protocols;
using ZivverSynctool.Infrastructure.Sources.Ldap.Connection;

namespace ZivverSynctool.Infrastructure.Sources.Ldap.Entries;

/// <summary>Finds single entries by what is known of them: address, alias, value of an identifier, or distinguished name.</summary>
internal sealed class EntryKeys(ServerConnection connection, DirectoryKind kind, AttributeMap map)
{
    private const int AtATime = 50;

    /// <summary>Filters that together choose the entries that go by one of the keys.</summary>
    public IEnumerable<string> Filters(IReadOnlyList<string> keys) => InParts([.. keys.SelectMany(ClausesOf)]);

    /// <summary>Filters that together choose the entries of a set that name one of those with these keys, or a group that they are in.</summary>
    public async Task<IReadOnlyList<string>> NamingAsync(IReadOnlyList<string> keys, EntrySet set)
    {
        var names = await WithGroupsAsync(await NamesAsync(Filters(keys)).ConfigureAwait(false)).ConfigureAwait(false);
        return [.. InParts([.. names.SelectMany(name => set.Delegates.Select(attribute => LdapFilter.Is(attribute, name)))])];
    }

    private static IEnumerable<string> InParts(List<string> clauses)
    {
        for (var at = 0; at < clauses.Count; at += AtATime)
            yield return LdapFilter.Or(clauses.GetRange(at, Math.Min(AtATime, clauses.Count - at)));
    }

    private IEnumerable<string> ClausesOf(string key)
    {
        foreach (var attribute in map[SyncProperty.Email])
            yield return LdapFilter.Is(attribute, key);
        foreach (var attribute in map[SyncProperty.Aliases])
        {
            yield return LdapFilter.Is(attribute, key);
            yield return LdapFilter.Is(attribute, "smtp:" + key);
        }

        foreach (var (_, attribute) in map.Identifiers)
            if (map.SyntaxOf(attribute) is not (AttributeSyntax.Guid or AttributeSyntax.Bytes))
                yield return LdapFilter.Is(attribute, key);
            else if (BytesOf(key, map.SyntaxOf(attribute)) is { } bytes)
                yield return LdapFilter.Is(attribute, bytes);
        if (key.Contains('='))
            yield return LdapFilter.Is(kind.NameAttribute, key);
    }

    private static byte[]? BytesOf(string key, AttributeSyntax syntax)
    {
        if (syntax == AttributeSyntax.Guid && Guid.TryParse(key, out var guid))
            return guid.ToByteArray();
        try
        {
            return Convert.FromBase64String(key);
        }
        catch (FormatException)
        {
            return null;
        }
    }

    private async Task<HashSet<string>> NamesAsync(IEnumerable<string> filters)
    {
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var filter in filters)
            foreach (var root in kind.Roots)
                await connection.EachAsync(new DirectorySearch(root, SearchScope.Subtree, filter, []), entry => names.Add(entry.DistinguishedName)).ConfigureAwait(false);
        return names;
    }

    private async Task<HashSet<string>> WithGroupsAsync(HashSet<string> names)
    {
        for (IReadOnlyCollection<string> open = names; open.Count > 0;)
        {
            var filters = InParts([.. open.SelectMany(name => kind.MemberAttributes.Select(attribute => LdapFilter.Is(attribute, name)))]);
            var groups = await NamesAsync(filters.Select(filter => LdapFilter.And(kind.GroupFilter, filter))).ConfigureAwait(false);
            groups.ExceptWith(names);
            names.UnionWith(groups);
            open = groups;
        }

        return names;
    }
}
