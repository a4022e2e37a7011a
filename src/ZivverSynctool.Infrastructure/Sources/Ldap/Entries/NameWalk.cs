using System.DirectoryServices.Protocols;
using ZivverSynctool.Infrastructure.Sources.Ldap.Connection;

namespace ZivverSynctool.Infrastructure.Sources.Ldap.Entries;

/// <summary>Finds out what distinguished names stand for: groups, with what is in them and in the groups in them, and people.</summary>
/// <param name="connection">The directory.</param>
/// <param name="kind">What kind it is.</param>
/// <param name="addressAttributes">The attributes that hold the address of people; none where only groups are wanted.</param>
internal sealed class NameWalk(ServerConnection connection, DirectoryKind kind, IReadOnlyList<string> addressAttributes)
{
    private readonly Dictionary<string, string> _addresses = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<NameList> _groups = [];

    /// <summary>The groups that were met, with their members.</summary>
    public IReadOnlyList<NameList> Groups => _groups;

    /// <summary>The address of somebody who was met; null where there is none, or more than one.</summary>
    public string? AddressOf(string name) => _addresses.TryGetValue(name, out var address) ? address : null;

    /// <summary>Looks the names up, and those that the groups among them name, each once.</summary>
    /// <param name="names">The names.</param>
    /// <param name="known">Names that are known already.</param>
    public async Task RunAsync(IEnumerable<string> names, IEnumerable<string> known)
    {
        var met = new HashSet<string>(known, StringComparer.OrdinalIgnoreCase);
        string[] attributes = [.. addressAttributes, .. kind.MemberAttributes, "objectClass"];
        var filter = addressAttributes.Count == 0 ? kind.GroupFilter : LdapFilter.Any;
        for (var open = names.Where(met.Add).ToList(); open.Count > 0;)
        {
            var groups = new List<NameList>();
            await NamedEntries.EachAsync(connection, kind, open, filter, attributes, entry => Take(entry, groups)).ConfigureAwait(false);
            foreach (var group in groups)
                await group.CompleteAsync(connection).ConfigureAwait(false);
            _groups.AddRange(groups);
            open = groups.SelectMany(group => group.Names).Where(met.Add).ToList();
        }
    }

    private void Take(SearchResultEntry entry, List<NameList> groups)
    {
        if (DirectoryKind.IsGroup(entry))
            groups.Add(NameList.Read(entry, kind.MemberAttributes));
        else if (addressAttributes.Select(attribute => EntryValues.Texts(entry, attribute)).FirstOrDefault(values => values.Count > 0) is [var address]
            && EmailAddress.IsValid(EmailAddress.Normalize(address)))
            _addresses[entry.DistinguishedName] = address;
    }
}
