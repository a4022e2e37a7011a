using System.DirectoryServices.Protocols;
using ZivverSynctool.Infrastructure.Sources.Ldap.Connection;
using ZivverSynctool.Sources;

namespace ZivverSynctool.Infrastructure.Sources.Ldap.Entries;

/// <summary>
/// Gathers accounts from a directory. Those that others have access to wait for the end: by then it is known which of the names
/// are accounts of this source, so that only the other ones must be looked up.
/// </summary>
internal sealed class EntryCollector
{
    private readonly ServerConnection _connection;
    private readonly DirectoryKind _kind;
    private readonly AttributeMap _map;
    private readonly EntryReader _reader;
    private readonly SourceEntries _entries;
    private readonly HashSet<(AccountType, string)> _read = [];
    private readonly HashSet<string> _names = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<(SourceRecord Record, NameList Delegates, bool IsGroup)> _waiting = [];

    public EntryCollector(ServerConnection connection, DirectoryKind kind, AttributeMap map, SourceSettings settings)
    {
        (_connection, _kind, _map) = (connection, kind, map);
        _reader = new EntryReader(map, new AddressPatterns(settings.Ldap!.ExcludeAliases));
        _entries = new SourceEntries(settings, new PhoneNormalizer(settings.Region).Normalize);
    }

    /// <summary>Reads the entries of a set that a filter chooses.</summary>
    /// <param name="set">The set.</param>
    /// <param name="filter">The filter, which is that of the set or a narrower one.</param>
    /// <param name="isWanted">Whether an entry of this distinguished name is taken at all.</param>
    public async Task ReadAsync(EntrySet set, string filter, Func<string, bool> isWanted)
    {
        string[] attributes = [.. _map.Attributes.Concat(set.Delegates).Distinct(StringComparer.OrdinalIgnoreCase)];
        foreach (var place in set.BaseDns)
            await _connection.EachAsync(new DirectorySearch(place, set.Scope, filter, attributes), entry =>
            {
                if (isWanted(entry.DistinguishedName) && _read.Add((set.Type, entry.DistinguishedName)))
                    Take(entry, set);
            }).ConfigureAwait(false);
    }

    /// <summary>All that was read, with those who have access.</summary>
    public async Task<SourceRead> FinishAsync()
    {
        foreach (var (_, delegates, _) in _waiting)
            await delegates.CompleteAsync(_connection).ConfigureAwait(false);
        var walk = new NameWalk(_connection, _kind, _map[SyncProperty.Email]);
        await walk.RunAsync(_waiting.SelectMany(entry => entry.Delegates.Names), _names).ConfigureAwait(false);

        foreach (var (record, delegates, isGroup) in _waiting)
        {
            var named = WithNames(record, delegates.Names, walk);
            _entries.Add(isGroup ? named with { References = null } : named);
            if (isGroup)
                _entries.Add(GroupOf(delegates, walk));
        }

        foreach (var group in walk.Groups)
            _entries.Add(GroupOf(group, walk));
        return _entries.ToRead() with { Supplies = [.. Supplied()] };
    }

    private void Take(SearchResultEntry entry, EntrySet set)
    {
        _names.Add(entry.DistinguishedName);
        var record = _reader.Read(entry, set.Type);
        if (set.Delegates.Count == 0)
            _entries.Add(record);
        else
            _waiting.Add((record, NameList.Read(entry, set.Delegates), set.AreGroups));
    }

    private static SourceRecord GroupOf(NameList group, NameWalk walk) => WithNames(
        new SourceRecord { Location = group.Owner, AccountType = "Group", References = [group.Owner] }, group.Names, walk);

    // Names of this source's accounts stay names: where all sources come together, it is known what becomes of them.
    private static SourceRecord WithNames(SourceRecord record, IReadOnlyList<string> names, NameWalk walk) => record with
    {
        Delegates = [.. names.Select(walk.AddressOf).OfType<string>()],
        DelegateReferences = [.. names.Where(name => walk.AddressOf(name) is null)],
    };

    private IEnumerable<SyncProperty> Supplied() =>
        _map.Supplied.Where(property => property != SyncProperty.Delegates).Concat(_waiting.Count > 0 ? [SyncProperty.Delegates] : []);
}
