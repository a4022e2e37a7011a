using ZivverSynctool.Infrastructure.Sources.Ldap.Connection;
using ZivverSynctool.Infrastructure.Sources.Ldap.Entries;
using ZivverSynctool.Sources;

namespace ZivverSynctool.Infrastructure.Sources.Ldap;

/// <summary>Reads what a source is set to deliver from a directory: all of it, or single accounts.</summary>
internal sealed class LdapReading(ServerConnection connection, DirectoryKind kind, AttributeMap map, SourceSettings settings)
{
    /// <summary>Reads what is asked for.</summary>
    public async Task<SourceRead> RunAsync(SourceRequest request)
    {
        var ldap = settings.Ldap!;
        var excluded = await EntryPlaces.NamesAsync(connection, ldap.ExcludeOus).ConfigureAwait(false);
        var scope = settings.AccountTypes.Contains(AccountType.User)
            ? await GroupScope.ReadAsync(connection, kind, ldap.MemberOf, isForFew: request.Identities.Count > 0).ConfigureAwait(false)
            : GroupScope.Everybody;
        var collector = new EntryCollector(connection, kind, map, settings);
        foreach (var set in EntrySet.Of(settings, kind, map))
        {
            var isScoped = set.Type == AccountType.User;
            bool IsWanted(string name) => (!isScoped || scope.Members is null || scope.Members.Contains(name))
                && !excluded.Any(place => NameText.IsWithin(name, place));
            var filter = isScoped && scope.Filter is not null ? LdapFilter.And(set.Filter, scope.Filter) : set.Filter;
            foreach (var narrower in await FiltersAsync(set, request).ConfigureAwait(false))
                await collector.ReadAsync(set, narrower is null ? filter : LdapFilter.And(filter, narrower), IsWanted).ConfigureAwait(false);
        }

        var read = await collector.FinishAsync().ConfigureAwait(false);
        return read with { Warnings = scope.Warnings, Partial = request.Identities.Count > 0 };
    }

    private async Task<IReadOnlyList<string?>> FiltersAsync(EntrySet set, SourceRequest request)
    {
        if (request.Identities.Count == 0)
            return [null];
        var keys = new EntryKeys(connection, kind, map);
        var named = request.WithAccess && set.Delegates.Count > 0 ? await keys.NamingAsync(request.Identities, set).ConfigureAwait(false) : [];
        return [.. keys.Filters(request.Identities), .. named];
    }
}
