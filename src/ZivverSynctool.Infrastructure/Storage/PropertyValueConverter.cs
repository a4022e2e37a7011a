using System.Text.Json;
using System.Text.Json.Serialization;

namespace ZivverSynctool.Infrastructure.Storage;

/// <summary>The values of a <see cref="SyncDifference"/>: text, yes or no, or a list of text.</summary>
internal sealed class PropertyValueConverter : JsonConverter<object>
{
    /// <inheritdoc/>
    public override object Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.TokenType switch
    {
        JsonTokenType.String => reader.GetString()!,
        JsonTokenType.True => true,
        JsonTokenType.False => false,
        JsonTokenType.StartArray => JsonSerializer.Deserialize<string[]>(ref reader, options)!,
        _ => throw new JsonException($"A property's value cannot be a {reader.TokenType}."),
    };

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, object value, JsonSerializerOptions options)
    {
        switch (value)
        {
            case string text:
                writer.WriteStringValue(text);
                break;
            case bool yes:
                writer.WriteBooleanValue(yes);
                break;
            case IEnumerable<string> list:
                JsonSerializer.Serialize(writer, list, options);
                break;
            default:
                throw new JsonException($"A property's value cannot be a {value.GetType().Name}.");
        }
    }
}
