using System.Text.Json;

namespace ZivverSynctool.Infrastructure.Graph;

/// <summary>Values of directory objects as text. Names are compared without case, since people write them in a profile.</summary>
internal static class GraphValue
{
    /// <summary>The text of a property; empty where it is null, null where it is not there.</summary>
    public static string? Text(JsonElement owner, string path) => Find(owner, path) is { } value ? TextOf(value) : null;

    /// <summary>The texts of a property, one or several; null where it is not there.</summary>
    public static IReadOnlyList<string>? Texts(JsonElement owner, string path) => Find(owner, path) switch
    {
        null => null,
        { ValueKind: JsonValueKind.Array } list => [.. list.EnumerateArray().Select(TextOf).Where(text => text.Length > 0)],
        { } value => TextOf(value) is { Length: > 0 } text ? [text] : [],
    };

    /// <summary>An object in an object, or null.</summary>
    public static JsonElement? Object(JsonElement owner, string path) =>
        Find(owner, path) is { ValueKind: JsonValueKind.Object } found ? found : null;

    // A slash leads into a complex property, as in OData.
    private static JsonElement? Find(JsonElement owner, string path)
    {
        JsonElement? found = owner;
        foreach (var name in path.Split('/'))
            found = found is { ValueKind: JsonValueKind.Object } parent ? Member(parent, name) : null;
        return found;
    }

    private static JsonElement? Member(JsonElement owner, string name)
    {
        if (owner.TryGetProperty(name, out var exact))
            return exact;
        foreach (var property in owner.EnumerateObject())
            if (string.Equals(property.Name, name, StringComparison.OrdinalIgnoreCase))
                return property.Value;
        return null;
    }

    private static string TextOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString()!,
        JsonValueKind.Null => "",
        _ => value.GetRawText(),
    };
}
