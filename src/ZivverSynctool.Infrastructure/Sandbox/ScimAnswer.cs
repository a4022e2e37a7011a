using System.Text;
using System.Text.Json;

namespace ZivverSynctool.Infrastructure.Sandbox;

/// <summary>An answer before it is sent.</summary>
internal sealed record ScimAnswer
{
    private const string JsonType = "application/scim+json; charset=utf-8";
    private const int FlushAt = 64 * 1024;

    private ScimAnswer(int status) => Status = status;

    public int Status { get; init; }

    public string? ContentType { get; private init; }

    public IReadOnlyList<KeyValuePair<string, string>> Headers { get; init; } = [];

    /// <summary>Writes the body; null where there is none.</summary>
    public Func<Stream, Task>? Body { get; private init; }

    /// <summary>Whether the body is too long to be held in memory at once.</summary>
    public bool IsLong { get; private init; }

    public static ScimAnswer Empty(int status) => new(status);

    /// <summary>Most of Zivver's errors (ZIVVER-API, Connection).</summary>
    public static ScimAnswer Text(int status, string text) => Of(status, "text/plain; charset=utf-8", text);

    public static ScimAnswer Html(int status, string text) => Of(status, "text/html; charset=utf-8", text);

    public static ScimAnswer Json(int status, Action<Utf8JsonWriter> write) => new(status)
    {
        ContentType = JsonType,
        Body = async stream =>
        {
            using var json = new Utf8JsonWriter(stream);
            write(json);
            await json.FlushAsync().ConfigureAwait(false);
        },
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
        Body = async stream =>
        {
            using var json = new Utf8JsonWriter(stream);
            page.WriteHead(json);
            foreach (var account in page.Accounts)
            {
                writer.Write(json, account);
                if (json.BytesPending > FlushAt)
                    await json.FlushAsync().ConfigureAwait(false);
            }

            ListPage.WriteTail(json);
            await json.FlushAsync().ConfigureAwait(false);
        },
    };

    /// <summary>The body's bytes.</summary>
    public async Task<byte[]> ToBytesAsync()
    {
        using var memory = new MemoryStream();
        if (Body is not null)
            await Body(memory).ConfigureAwait(false);
        return memory.ToArray();
    }

    private static ScimAnswer Of(int status, string contentType, string text) => new(status)
    {
        ContentType = contentType,
        Body = stream =>
        {
            var bytes = Encoding.UTF8.GetBytes(text);
            return stream.WriteAsync(bytes, 0, bytes.Length);
        },
    };
}
