using System.Text.Json;
using ZivverSynctool.Infrastructure.Http;

namespace ZivverSynctool.Infrastructure.Graph;

/// <summary>
/// Reads a list page by page. Whatever does not add up is an error, for who is not in the list would count as gone; but as people
/// come and go while it is read, a list that does not add up is read once more first.
/// </summary>
/// <param name="connection">The connection.</param>
/// <param name="query">What is asked.</param>
/// <param name="read">Makes an item of an object.</param>
/// <param name="verbose">Takes a line when the list is read once more.</param>
internal sealed class GraphListing<T>(ApiConnection connection, GraphQuery query, Func<JsonElement, T> read, Action<string> verbose)
{
    private const int MostAttempts = 2;

    /// <summary>All items, each once, in the order of the server.</summary>
    public async Task<IReadOnlyList<T>> ReadAsync(CancellationToken cancellation)
    {
        for (var attempt = 1; ; attempt++)
            try
            {
                return await ReadOnceAsync(cancellation).ConfigureAwait(false);
            }
            catch (UnusableAnswer unusable) when (attempt < MostAttempts)
            {
                verbose($"{query.Subject}: {unusable.Message} It is read once more.");
            }
            catch (UnusableAnswer unusable)
            {
                throw connection.Explain(Request(query.Path), unusable);
            }
    }

    private async Task<List<T>> ReadOnceAsync(CancellationToken cancellation)
    {
        var items = new List<T>();
        var ids = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var asked = new HashSet<string>(StringComparer.Ordinal);
        int? count = null;
        for (var next = query.ToPath(); next is not null;)
        {
            if (!asked.Add(next))
                throw new UnusableAnswer("the link to the next page leads back to one that was read already.");
            var page = await connection.SendAsync(
                Request(next), answer => GraphPage<(string Id, T Item)>.ReadAsync(answer, Identified), cancellation).ConfigureAwait(false);
            foreach (var (id, item) in page.Items)
                items.Add(ids.Add(id) ? item : throw new UnusableAnswer($"the list names the object {id} twice."));
            count ??= page.Count;
            next = page.Next;
        }

        if (count is { } all && all != items.Count)
            throw new UnusableAnswer($"the list says there are {all} objects, but has {items.Count}.");
        return items;
    }

    // Pages after the first do not remember the header (Microsoft Graph: Paging).
    private ApiRequest Request(string path) => new(HttpMethod.Get, path)
    {
        Subject = query.Subject,
        Headers = query.IsAdvanced ? [("ConsistencyLevel", "eventual")] : [],
    };

    private (string Id, T Item) Identified(JsonElement item) => GraphValue.Text(item, "id") is { Length: > 0 } id
        ? (id, read(item))
        : throw new UnusableAnswer("the list has an object without an id.");
}
