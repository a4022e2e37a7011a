using System.Text.Json;
using ZivverSynctool.Infrastructure.Http;

namespace ZivverSynctool.Infrastructure.Graph;

/// <summary>One page of a list.</summary>
/// <param name="Items">What was made of its objects.</param>
/// <param name="Count">How many objects all pages have together; only the first page tells.</param>
/// <param name="Next">The address of the next page; null at the end.</param>
internal sealed record GraphPage<T>(IReadOnlyList<T> Items, int? Count, string? Next)
{
    private const int LargestPage = 64 * 1024 * 1024;

    /// <summary>Reads an answer.</summary>
    /// <exception cref="JsonException">It is not JSON, or breaks off.</exception>
    /// <exception cref="UnusableAnswer">It is no page of a list.</exception>
    public static async Task<GraphPage<T>> ReadAsync(ApiAnswer answer, Func<JsonElement, T> read)
    {
        using var document = JsonDocument.Parse(await answer.ReadAllAsync(LargestPage).ConfigureAwait(false));
        try
        {
            return Page(document.RootElement, read);
        }
        catch (InvalidOperationException e)
        {
            // Half a character, or bytes that are no text.
            throw new JsonException(e.Message, e);
        }
    }

    private static GraphPage<T> Page(JsonElement root, Func<JsonElement, T> read)
    {
        if (root.ValueKind != JsonValueKind.Object || !root.TryGetProperty("value", out var list) || list.ValueKind != JsonValueKind.Array)
            throw new UnusableAnswer("the answer is not a list of directory objects.");
        var items = new List<T>(list.GetArrayLength());
        foreach (var item in list.EnumerateArray())
            items.Add(item.ValueKind == JsonValueKind.Object ? read(item) : throw new UnusableAnswer("the list has something in it that is no directory object."));
        return new GraphPage<T>(items, CountOf(root), NextOf(root));
    }

    private static int? CountOf(JsonElement root) =>
        !root.TryGetProperty("@odata.count", out var count) ? null
        : count.ValueKind == JsonValueKind.Number && count.TryGetInt32(out var number) && number >= 0 ? number
        : throw new UnusableAnswer("the number of objects in the list (@odata.count) is no whole number.");

    private static string? NextOf(JsonElement root) =>
        !root.TryGetProperty("@odata.nextLink", out var next) || next.ValueKind == JsonValueKind.Null ? null
        : next.ValueKind == JsonValueKind.String && Uri.TryCreate(next.GetString(), UriKind.Absolute, out _) ? next.GetString()
        : throw new UnusableAnswer("the link to the next page (@odata.nextLink) is no address.");
}
