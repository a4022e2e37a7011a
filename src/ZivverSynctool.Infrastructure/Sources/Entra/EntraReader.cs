using ZivverSynctool.Infrastructure.Graph;
using ZivverSynctool.Sources;

namespace ZivverSynctool.Infrastructure.Sources.Entra;

/// <summary>Reads all accounts that a profile chooses.</summary>
internal sealed class EntraReader
{
    private readonly SourceSettings _settings;
    private readonly EntraSettings _entra;
    private readonly EntraDirectory _directory;
    private readonly EntraPeople _people;
    private readonly EntraMailboxes _mailboxes;

    public EntraReader(SourceSettings settings, GraphClient graph)
    {
        _settings = settings;
        _entra = settings.Entra!;
        _directory = new EntraDirectory(graph);
        _people = new EntraPeople(settings);
        _mailboxes = new EntraMailboxes(_directory, _people, settings);
    }

    /// <summary>Reads them.</summary>
    /// <exception cref="SyncException">They cannot be read, or there are none.</exception>
    public async Task<SourceRead> ReadAsync(CancellationToken cancellation)
    {
        var entries = new EntraEntries(_settings, _people);
        if (entries.Delivers(AccountType.User))
            foreach (var (person, record) in await UsersAsync(cancellation).ConfigureAwait(false))
                entries.Add(person, record);
        if (entries.Delivers(AccountType.User) && entries.Accounts.Count == 0)
            throw Empty($"Entra ID has no user that source '{_settings.Name}' chooses ({Chosen(_entra.Users, "users")}).");
        if (!entries.Delivers(AccountType.FunctionalAccount))
            return entries.ToRead();

        var groups = await _mailboxes.ChosenAsync(cancellation).ConfigureAwait(false);
        if (groups.Count == 0)
            throw Empty($"Entra ID has no group with an address that source '{_settings.Name}' chooses as functional account ({Chosen(_entra.FunctionalAccounts, "groups")}).");
        foreach (var record in await _mailboxes.ReadAsync(groups, entries.Accounts, cancellation).ConfigureAwait(false))
            entries.Add(record);
        return entries.ToRead();
    }

    private async Task<IReadOnlyList<(EntraPerson Person, SourceRecord Record)>> UsersAsync(CancellationToken cancellation)
    {
        if (_entra.Users is not { Groups.Count: > 0 } scope)
            return await _directory.UsersAsync(_entra.Users?.Filter, _people.AccountSelect, _people.Entry, cancellation).ConfigureAwait(false);
        var users = new List<(EntraPerson, SourceRecord)>();
        foreach (var group in await new EntraScopes(_directory, _settings.Name).GroupsAsync(scope.Groups, cancellation).ConfigureAwait(false))
            users.AddRange(await _directory.MembersAsync(group, _people.AccountSelect, _people.Entry, cancellation).ConfigureAwait(false));
        return users;
    }

    private static string Chosen(EntraScope? scope, string all) => scope switch
    {
        null => $"all {all}",
        { Filter: { } filter } => $"filter {filter}",
        _ => $"groups {string.Join(", ", scope.Groups)}",
    };

    private static SyncException Empty(string message) => new(
        "SourceEmpty", SyncErrorKind.Refused, message,
        "Correct 'groups' or 'filter' of the source in the profile; a source without accounts is taken for broken. Guests count only with 'guests'.");
}
