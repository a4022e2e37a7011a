using System.Text;
using System.Text.Json;

namespace ZivverSynctool.Infrastructure.Sandbox;

/// <summary>An answer before it is sent.</summary>
internal sealed record ScimAnswer
{
    private const string JsonType = "application/scim+json; charset=utf-8";
    private const int PieceLength = 64 * 1024;

    private ScimAnswer(int status) => Status = status;

    public int Status { get; init; }

    public string? ContentType { get; private init; }

    public IReadOnlyList<KeyValuePair<string, string>> Headers { get; init; } = [];

    /// <summary>The body, in pieces that are made one after the other.</summary>
    public IEnumerable<byte[]> Body { get; private init; } = [];

    /// <summary>Whether the body is too long to be held in memory at once.</summary>
    public bool IsLong { get; init; }

    public static ScimAnswer Empty(int status) => new(status);

    /// <summary>Most of Zivver's errors (ZIVVER-API, Connection).</summary>
    public static ScimAnswer Text(int status, string text) => Of(status, "text/plain; charset=utf-8", text);

    public static ScimAnswer Html(int status, string text) => Of(status, "text/html; charset=utf-8", text);

    public static ScimAnswer Json(int status, Action<Utf8JsonWriter> write) => new(status)
    {
        ContentType = JsonType,
        Body = [Written(write)],
    };

    /// <summary>An error as RFC 7644 §3.12 has it.</summary>
    public static ScimAnswer Error(int status, string detail) => Json(status, json =>
    {
        json.WriteStartObject();
        json.WriteStartArray("schemas");
        json.WriteStringValue(ScimSchemas.Error);
        json.WriteEndArray();
        json.WriteString("status", status.ToString(System.Globalization.CultureInfo.InvariantCulture));
        json.WriteString("detail", detail);
        json.WriteEndObject();
    });

    /// <summary>A list, written account by account.</summary>
    public static ScimAnswer List(ListPage page, ScimWriter writer) => new(200)
    {
        ContentType = JsonType,
        IsLong = true,
        Body = Pieces(page, writer),
    };

    /// <summary>The body in one piece.</summary>
    public byte[] ToBytes() => Body.ToArray() is [var only] ? only : Body.SelectMany(piece => piece).ToArray();

    /// <summary>The answer with a body that ends in the middle.</summary>
    public ScimAnswer Truncated()
    {
        var body = ToBytes();
        return this with { Body = [body.Take(body.Length / 2).ToArray()] };
    }

    private static IEnumerable<byte[]> Pieces(ListPage page, ScimWriter writer)
    {
        using var memory = new MemoryStream();
        using var json = new Utf8JsonWriter(memory);
        page.WriteHead(json);
        foreach (var account in page.Accounts)
        {
            writer.Write(json, account);
            if (json.BytesPending + memory.Length > PieceLength)
                yield return Taken();
        }

        ListPage.WriteTail(json);
        yield return Taken();

        byte[] Taken()
        {
            json.Flush();
            var piece = memory.ToArray();
            memory.SetLength(0);
            return piece;
        }
    }

    private static byte[] Written(Action<Utf8JsonWriter> write)
    {
        using var memory = new MemoryStream();
        using (var json = new Utf8JsonWriter(memory))
            write(json);
        return memory.ToArray();
    }

    private static ScimAnswer Of(int status, string contentType, string text) =>
        new(status) { ContentType = contentType, Body = [Encoding.UTF8.GetBytes(text)] };
}
