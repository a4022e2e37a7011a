using System.Text.Json;
using ZivverSynctool.Infrastructure.Graph;

namespace ZivverSynctool.Infrastructure.Sources.Entra;

/// <summary>The questions that are put to a directory.</summary>
internal sealed class EntraDirectory(GraphClient graph)
{
    // A filter may have 15 clauses, and may be part of another one.
    private const int ClausesInOne = 10;

    /// <summary>The groups that a filter chooses and that have an address.</summary>
    public Task<IReadOnlyList<EntraGroup>> GroupsAsync(string filter, CancellationToken cancellation) => graph.ListAsync(
        new GraphQuery("groups", "Reading the groups that the filter for functional accounts chooses")
        {
            Select = EntraGroup.Select,
            Filter = $"({filter}) and mailEnabled eq true",
            IsAdvanced = true,
        }, EntraGroup.Read, cancellation);

    /// <summary>The groups that fit any of some clauses.</summary>
    public Task<IReadOnlyList<EntraGroup>> GroupsAsync(IReadOnlyList<string> clauses, CancellationToken cancellation) =>
        AnyOfAsync("groups", "Looking for groups", EntraGroup.Select, clauses, null, isAdvanced: false, EntraGroup.Read, group => group.Id, cancellation);

    /// <summary>The users that a filter chooses, or all.</summary>
    public Task<IReadOnlyList<T>> UsersAsync<T>(string? filter, IReadOnlyCollection<string> select, Func<JsonElement, T> read, CancellationToken cancellation) =>
        graph.ListAsync(new GraphQuery("users", "Reading the users") { Select = select, Filter = filter, IsAdvanced = true }, read, cancellation);

    /// <summary>The users that fit any of some clauses, and a filter where there is one.</summary>
    public Task<IReadOnlyList<T>> UsersAsync<T>(
        IReadOnlyList<string> clauses, string? filter, bool isAdvanced, IReadOnlyCollection<string> select, Func<JsonElement, T> read, Func<T, string> id, CancellationToken cancellation) =>
        AnyOfAsync("users", "Looking for users", select, clauses, filter, isAdvanced, read, id, cancellation);

    /// <summary>All users in a group and in the groups in it.</summary>
    /// <exception cref="SyncException">They are hidden from this application.</exception>
    public async Task<IReadOnlyList<T>> MembersAsync<T>(
        EntraGroup group, IReadOnlyCollection<string> select, Func<JsonElement, T> read, CancellationToken cancellation)
    {
        var subject = $"Reading the members of {group.Called}";
        var members = await graph.ListAsync(
            new GraphQuery($"groups/{Uri.EscapeDataString(group.Id)}/transitiveMembers/microsoft.graph.user", subject) { Select = select, IsAdvanced = true },
            read, cancellation).ConfigureAwait(false);
        return members.Count > 0 || !group.HidesMembers ? members : throw GraphRefusal.MissingPermission(
            "Member.Read.Hidden", subject, "the group hides its members, and Graph shows none of them.");
    }

    /// <summary>The object ids of all groups that a user is in, directly or through others.</summary>
    public Task<IReadOnlyList<string>> MembershipsAsync(EntraPerson person, CancellationToken cancellation) => graph.ListAsync(
        new GraphQuery($"users/{Uri.EscapeDataString(person.Id)}/transitiveMemberOf", $"Reading the groups of {person.PrincipalName}") { Select = ["id"] },
        group => GraphValue.Text(group, "id")!, cancellation);

    private async Task<IReadOnlyList<T>> AnyOfAsync<T>(
        string path, string subject, IReadOnlyCollection<string> select, IReadOnlyList<string> clauses, string? filter, bool isAdvanced,
        Func<JsonElement, T> read, Func<T, string> id, CancellationToken cancellation)
    {
        var found = new Dictionary<string, T>(StringComparer.OrdinalIgnoreCase);
        for (var first = 0; first < clauses.Count; first += ClausesInOne)
        {
            var any = string.Join(" or ", clauses.Skip(first).Take(ClausesInOne));
            var query = new GraphQuery(path, subject) { Select = select, Filter = filter is null ? any : $"({filter}) and ({any})", IsAdvanced = isAdvanced };
            foreach (var item in await graph.ListAsync(query, read, cancellation).ConfigureAwait(false))
                found[id(item)] = item;
        }

        return [.. found.Values];
    }
}
