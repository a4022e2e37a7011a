using System.Text.Json;

namespace ZivverSynctool.Infrastructure.Sandbox;

/// <summary>A ListResponse (RFC 7644 §3.4.2).</summary>
/// <param name="TotalResults">How many there are in all, or are said to be.</param>
/// <param name="StartIndex">Place of the first one, counted from 1; null where the whole collection is given.</param>
/// <param name="Accounts">The accounts of this page.</param>
internal sealed record ListPage(int TotalResults, int? StartIndex, IReadOnlyList<ZivverAccount> Accounts)
{
    public void WriteHead(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteStartArray("schemas");
        json.WriteStringValue(ScimSchemas.ListResponse);
        json.WriteEndArray();
        json.WriteNumber("totalResults", TotalResults);
        if (StartIndex is { } start)
        {
            json.WriteNumber("startIndex", start);
            json.WriteNumber("itemsPerPage", Accounts.Count);
        }

        json.WriteStartArray("Resources");
    }

    public static void WriteTail(Utf8JsonWriter json)
    {
        json.WriteEndArray();
        json.WriteEndObject();
    }
}
