using ZivverSynctool.Infrastructure.Graph;

namespace ZivverSynctool.Infrastructure.Sources.Entra;

/// <summary>Finds the groups that a profile names: by object id, address or name.</summary>
internal sealed class EntraScopes(EntraDirectory directory, string source)
{
    /// <summary>The groups, in the order of their names. All that is wrong with the names is said at once.</summary>
    /// <exception cref="SyncException">One is not there, or means several.</exception>
    public async Task<IReadOnlyList<EntraGroup>> GroupsAsync(IReadOnlyList<string> names, CancellationToken cancellation)
    {
        var groups = new List<EntraGroup>();
        var unknown = new List<string>();
        var ambiguous = new List<string>();
        foreach (var name in names)
        {
            var found = await directory.GroupsAsync([Clause(name)], cancellation).ConfigureAwait(false);
            if (found.Count == 0)
                unknown.Add($"'{name}'");
            else if (found.Count > 1)
                ambiguous.Add($"'{name}' ({string.Join(", ", found.Select(group => group.Id))})");
            else if (!groups.Exists(group => group.Id == found[0].Id))
                groups.Add(found[0]);
        }

        if (unknown.Count > 0)
            throw new SyncException(
                "EntraGroupUnknown", SyncErrorKind.InvalidProfile, $"Entra ID has no group {string.Join(", ", unknown)}, which source '{source}' names.",
                "Correct 'groups' of the source in the profile: object ids, addresses or names. The object id is on the group's overview, and outlasts a change of name.");
        if (ambiguous.Count > 0)
            throw new SyncException(
                "EntraGroupAmbiguous", SyncErrorKind.InvalidProfile, $"Source '{source}' names groups of which Entra ID has several: {string.Join("; ", ambiguous)}.",
                "Name them by their object ids in 'groups' of the source in the profile.");
        return groups;
    }

    private static string Clause(string name)
    {
        var literal = ODataText.Literal(name);
        return Guid.TryParse(name, out var id) ? $"id eq {ODataText.Literal(id.ToString())}" : name.Contains('@') ? $"mail eq {literal}" : $"displayName eq {literal}";
    }
}
