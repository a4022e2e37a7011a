using System.Text.Json;

namespace ZivverSynctool.Infrastructure.Sandbox;

/// <summary>A request as it came, taken apart.</summary>
/// <param name="Method">Its method.</param>
/// <param name="Path">Its path behind the base address, or null where it lies elsewhere.</param>
/// <param name="Query">Its parameters; a name twice keeps the last one.</param>
/// <param name="Authorization">The header of that name.</param>
/// <param name="ContentType">The media type without parameters, or empty.</param>
/// <param name="Content">The body.</param>
internal sealed record ScimRequest(
    string Method, string? Path, IReadOnlyDictionary<string, string> Query, string? Authorization, string ContentType, byte[] Content)
{
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
}
