using System.Text.Json;

namespace ZivverSynctool.Infrastructure.Sandbox;

/// <summary>
/// A JSON object whose attribute names are compared without case (RFC 7643 §2.1) and whose nulls count as left out
/// (RFC 7643 §2.5).
/// </summary>
internal sealed class ScimObject
{
    private readonly Dictionary<string, JsonElement> _attributes = new(StringComparer.OrdinalIgnoreCase);

    private ScimObject(JsonElement element)
    {
        foreach (var property in element.EnumerateObject())
            if (property.Value.ValueKind != JsonValueKind.Null)
                _attributes[property.Name] = property.Value;
    }

    public static ScimObject From(JsonElement element, string what) =>
        element.ValueKind == JsonValueKind.Object ? new ScimObject(element) : throw ScimRefusal.InvalidValue(what);

    public JsonElement? Find(string name) => _attributes.TryGetValue(name, out var value) ? value : null;

    public ScimObject? Object(string name) => Find(name) is { } value ? From(value, name) : null;

    public string? Text(string name) => Find(name) is { } value ? AsText(value, name) : null;

    // Entra sends booleans as text.
    public bool? Flag(string name) => Find(name) switch
    {
        null => null,
        { ValueKind: JsonValueKind.True } => true,
        { ValueKind: JsonValueKind.False } => false,
        { ValueKind: JsonValueKind.String } text when bool.TryParse(text.GetString(), out var flag) => flag,
        _ => throw ScimRefusal.InvalidValue(name),
    };

    /// <summary>A multi-valued attribute of plain values or of objects with a <c>value</c> (RFC 7643 §2.4).</summary>
    public IReadOnlyList<string>? Values(string name) => Find(name) is { } value ? AsValues(value, name) : null;

    public static IReadOnlyList<string> AsValues(JsonElement value, string name) => value.ValueKind == JsonValueKind.Array
        ? value.EnumerateArray().Select(item => AsValue(item, name)).ToList()
        : [AsValue(value, name)];

    private static string AsValue(JsonElement item, string name) => item.ValueKind == JsonValueKind.Object
        ? From(item, name).Text("value") ?? throw ScimRefusal.InvalidValue(name)
        : AsText(item, name);

    private static string AsText(JsonElement value, string name) => value.ValueKind == JsonValueKind.String
        ? value.GetString()!
        : throw ScimRefusal.InvalidValue(name);
}
