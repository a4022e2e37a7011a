using System.Text.Json;
using ZivverSynctool.Infrastructure.Sandbox.Http;

namespace ZivverSynctool.Infrastructure.Sandbox;

/// <summary>A request as it came, taken apart.</summary>
/// <param name="Method">Its method.</param>
/// <param name="Path">Its path behind the base address, or null where it lies elsewhere.</param>
/// <param name="RawQuery">Its query with percent-encoding undone, or empty.</param>
/// <param name="Query">Its parameters; a name twice keeps the last one.</param>
/// <param name="Authorization">The header of that name.</param>
/// <param name="ContentType">The media type without parameters, or empty.</param>
/// <param name="Content">The body.</param>
internal sealed record ScimRequest(
    string Method, string? Path, string RawQuery, IReadOnlyDictionary<string, string> Query, string? Authorization, string ContentType, byte[] Content)
{
    /// <summary>Takes a message apart.</summary>
    public static ScimRequest From(HttpMessage message, string basePath)
    {
        var target = message.Target.Split(['?'], 2);
        var query = target.Length == 2 ? target[1] : "";
        return new ScimRequest(
            message.Method,
            target[0].StartsWith(basePath, StringComparison.OrdinalIgnoreCase) ? target[0].Substring(basePath.Length) : null,
            Uri.UnescapeDataString(query),
            Parameters(query),
            message.Header("Authorization"),
            (message.Header("Content-Type") ?? "").Split(';')[0].Trim().ToLowerInvariant(),
            message.Body);
    }

    /// <summary>Which list the path names, or null.</summary>
    public AccountType? Type => Segment(0)?.ToLowerInvariant() switch
    {
        "users" => AccountType.User,
        "groups" => AccountType.FunctionalAccount,
        _ => null,
    };

    /// <summary>The account the path names, or null.</summary>
    public string? Id => Segment(1);

    /// <summary>Whether the path names neither a list nor an account.</summary>
    public bool IsElsewhere => Type is null || Segment(2) is not null;

    public bool IsWrite => Method is "POST" or "PUT" or "PATCH" or "DELETE";

    /// <summary>The JSON object in the body.</summary>
    /// <exception cref="ScimRefusal">There is none.</exception>
    public ScimObject Body()
    {
        try
        {
            using var document = JsonDocument.Parse(Content.AsMemory(HasByteOrderMark ? 3 : 0));
            return ScimObject.From(document.RootElement.Clone(), "body");
        }
        catch (JsonException)
        {
            throw new ScimRefusal(400, "Malformed JSON");
        }
    }

    private bool HasByteOrderMark => Content is [0xEF, 0xBB, 0xBF, ..];

    private string? Segment(int index) =>
        Path?.Split(['/'], StringSplitOptions.RemoveEmptyEntries).ElementAtOrDefault(index) is { } segment
            ? Uri.UnescapeDataString(segment)
            : null;

    private static Dictionary<string, string> Parameters(string query)
    {
        var parameters = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var pair in query.Split(['&'], StringSplitOptions.RemoveEmptyEntries))
        {
            var parts = pair.Split(['='], 2);
            parameters[Uri.UnescapeDataString(parts[0])] = parts.Length == 2 ? Uri.UnescapeDataString(parts[1]) : "";
        }

        return parameters;
    }
}
