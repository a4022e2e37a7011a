using ZivverSynctool.Sources;

namespace ZivverSynctool.Infrastructure.Sources.Entra;

/// <summary>Makes functional accounts of groups, whose members are the delegates.</summary>
/// <param name="directory">The directory.</param>
/// <param name="people">How users are read.</param>
/// <param name="settings">The source's settings.</param>
internal sealed class EntraMailboxes(EntraDirectory directory, EntraPeople people, SourceSettings settings)
{
    // Each group is a question of its own; a few at a time, since Graph minds many.
    private const int AtOnce = 8;

    /// <summary>The groups that the profile chooses.</summary>
    public Task<IReadOnlyList<EntraGroup>> ChosenAsync(CancellationToken cancellation)
    {
        var scope = settings.Entra!.FunctionalAccounts!;
        return scope.Filter is { } filter
            ? directory.GroupsAsync(filter, cancellation)
            : new EntraScopes(directory, settings.Name).GroupsAsync(scope.Groups, cancellation);
    }

    /// <summary>Groups as entries of the source, in their order.</summary>
    /// <param name="groups">The groups.</param>
    /// <param name="accounts">The object ids of the users that are accounts of this source.</param>
    /// <param name="cancellation">Cancels the reading.</param>
    public async Task<IReadOnlyList<SourceRecord>> ReadAsync(
        IReadOnlyList<EntraGroup> groups, HashSet<string> accounts, CancellationToken cancellation)
    {
        var records = new List<SourceRecord>(groups.Count);
        for (var first = 0; first < groups.Count; first += AtOnce)
            records.AddRange(await Task.WhenAll(groups.Skip(first).Take(AtOnce).Select(group => ReadAsync(group, accounts, cancellation))).ConfigureAwait(false));
        return records;
    }

    private async Task<SourceRecord> ReadAsync(EntraGroup group, HashSet<string> accounts, CancellationToken cancellation)
    {
        var members = await directory.MembersAsync(group, people.PersonSelect, people.Person, cancellation).ConfigureAwait(false);
        var named = members.Where(member => settings.Entra!.Guests || !member.IsGuest).ToLookup(member => IsNamedByAddress(member, accounts));
        return new SourceRecord
        {
            Location = $"Entra ID {group.Called}",
            AccountType = nameof(AccountType.FunctionalAccount),
            Email = group.Address,
            DisplayName = group.Name,
            Aliases = people.Aliases(group.ProxyAddresses),
            Delegates = [.. named[true].Select(member => member.Address)],
            DelegateReferences = [.. named[false].Select(member => accounts.Contains(member.Id) ? member.Id : member.PrincipalName)],
            Identifiers = [.. people.ObjectIdNames.Select(name => new Identifier(name, group.Id))],
            References = [group.Id],
        };
    }

    // An account of this source is meant whatever address it ends up with; who is none is best known by address.
    private static bool IsNamedByAddress(EntraPerson member, HashSet<string> accounts) => member.Address.Length > 0 && !accounts.Contains(member.Id);
}
