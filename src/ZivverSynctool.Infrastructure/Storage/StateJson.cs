using System.Collections;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace ZivverSynctool.Infrastructure.Storage;

/// <summary>How state is written as JSON: names for enums, nothing for what has its usual value, read back exactly.</summary>
internal static class StateJson
{
    /// <summary>One line per record.</summary>
    public static JsonSerializerOptions Line { get; } = Make(indented: false);

    /// <summary>For small files that people may look at.</summary>
    public static JsonSerializerOptions Indented { get; } = Make(indented: true);

    /// <summary>Makes a list with an entry that is null an error where it is read.</summary>
    public static void RefuseNothings(JsonTypeInfo type)
    {
        if (type.Kind is JsonTypeInfoKind.Enumerable or JsonTypeInfoKind.Dictionary && type.ElementType?.IsValueType == false)
            type.OnDeserialized = static list =>
            {
                var entries = list is IDictionary dictionary ? dictionary.Values : (IEnumerable)list;
                foreach (var entry in entries)
                    if (entry is null)
                        throw new JsonException("A list has an entry that is nothing.");
            };
    }

    private static JsonSerializerOptions Make(bool indented) => new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
        // Names in all scripts stay readable; the files are no web pages.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        IgnoreReadOnlyProperties = true,
        WriteIndented = indented,
        NewLine = "\n",
        RespectNullableAnnotations = true,
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { RefuseNothings } },
        Converters = { new JsonStringEnumConverter(), new PropertyValueConverter() },
    };
}
