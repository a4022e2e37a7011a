using ZivverSynctool.Infrastructure.Graph;
using ZivverSynctool.Sources;

namespace ZivverSynctool.Infrastructure.Sources.Entra;

/// <summary>Reads just the accounts that are asked for.</summary>
internal sealed class EntraSearch
{
    private readonly SourceSettings _settings;
    private readonly EntraSettings _entra;
    private readonly EntraDirectory _directory;
    private readonly EntraPeople _people;
    private readonly EntraMailboxes _mailboxes;
    private readonly Dictionary<string, HashSet<string>> _memberships = new(StringComparer.OrdinalIgnoreCase);

    public EntraSearch(SourceSettings settings, GraphClient graph)
    {
        _settings = settings;
        _entra = settings.Entra!;
        _directory = new EntraDirectory(graph);
        _people = new EntraPeople(settings);
        _mailboxes = new EntraMailboxes(_directory, _people, settings);
    }

    /// <summary>Reads them: users and groups that go by one of the keys, and with access the groups that such a user is in.</summary>
    /// <exception cref="SyncException">They cannot be read.</exception>
    public async Task<SourceRead> ReadAsync(SourceRequest request, CancellationToken cancellation)
    {
        var entries = new EntraEntries(_settings, _people);
        var found = await FindAsync(request.Identities, cancellation).ConfigureAwait(false);
        if (entries.Delivers(AccountType.User))
            foreach (var (person, record) in await InScopeAsync(found, cancellation).ConfigureAwait(false))
                entries.Add(person, record);
        if (entries.Delivers(AccountType.FunctionalAccount))
        {
            var groups = await GroupsAsync(request, found, cancellation).ConfigureAwait(false);
            foreach (var record in await _mailboxes.ReadAsync(groups, entries.Accounts, cancellation).ConfigureAwait(false))
                entries.Add(record);
        }

        return entries.ToRead() with { Partial = true };
    }

    private async Task<List<(EntraPerson Person, SourceRecord Record)>> FindAsync(IReadOnlyList<string> keys, CancellationToken cancellation)
    {
        var clauses = new EntraClauses(keys, _people);
        var found = new List<(EntraPerson Person, SourceRecord Record)>();
        // Who has come a minute ago is found by address and object id at once; the index learns of it later.
        foreach (var (asked, isAdvanced) in new[] { (clauses.ByObjectId, false), (clauses.ByAddress, false), (clauses.ByIdentifier, true) })
            found.AddRange(await _directory.UsersAsync(
                asked, null, isAdvanced, _people.AccountSelect, _people.Entry, entry => entry.Person.Id, cancellation).ConfigureAwait(false));
        return [.. found.GroupBy(entry => entry.Person.Id, StringComparer.OrdinalIgnoreCase).Select(same => same.First())];
    }

    private async Task<IReadOnlyList<(EntraPerson Person, SourceRecord Record)>> InScopeAsync(
        List<(EntraPerson Person, SourceRecord Record)> found, CancellationToken cancellation)
    {
        if (_entra.Users is not { } scope || found.Count == 0)
            return found;
        if (scope.Filter is { } filter)
            return await _directory.UsersAsync(
                found.ConvertAll(entry => $"id eq {ODataText.Literal(entry.Person.Id)}"), filter, isAdvanced: true,
                _people.AccountSelect, _people.Entry, entry => entry.Person.Id, cancellation).ConfigureAwait(false);

        var groups = await new EntraScopes(_directory, _settings.Name).GroupsAsync(scope.Groups, cancellation).ConfigureAwait(false);
        var members = new List<(EntraPerson, SourceRecord)>();
        foreach (var entry in found)
            if ((await MembershipsAsync(entry.Person, cancellation).ConfigureAwait(false)).Overlaps(groups.Select(group => group.Id)))
                members.Add(entry);
        return members;
    }

    private async Task<IReadOnlyList<EntraGroup>> GroupsAsync(
        SourceRequest request, List<(EntraPerson Person, SourceRecord Record)> found, CancellationToken cancellation)
    {
        var keys = new HashSet<string>(request.Identities, StringComparer.OrdinalIgnoreCase);
        if (request.WithAccess)
            foreach (var (person, _) in found)
                keys.UnionWith(await MembershipsAsync(person, cancellation).ConfigureAwait(false));
        var chosen = await _mailboxes.ChosenAsync(cancellation).ConfigureAwait(false);
        return [.. chosen.Where(group => keys.Contains(group.Id) || keys.Contains(group.Address) || keys.Overlaps(ProxyAddresses.Mail(group.ProxyAddresses)))];
    }

    private async Task<HashSet<string>> MembershipsAsync(EntraPerson person, CancellationToken cancellation)
    {
        if (!_memberships.TryGetValue(person.Id, out var groups))
            _memberships[person.Id] = groups = new(await _directory.MembershipsAsync(person, cancellation).ConfigureAwait(false), StringComparer.OrdinalIgnoreCase);
        return groups;
    }
}
