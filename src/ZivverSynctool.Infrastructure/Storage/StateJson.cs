using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ZivverSynctool.Infrastructure.Storage;

/// <summary>How state is written as JSON: names for enums, nothing for what has its usual value, read back exactly.</summary>
internal static class StateJson
{
    /// <summary>One line per record.</summary>
    public static JsonSerializerOptions Line { get; } = Make(indented: false);

    /// <summary>For small files that people may look at.</summary>
    public static JsonSerializerOptions Indented { get; } = Make(indented: true);

    private static JsonSerializerOptions Make(bool indented) => new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
        // Names in all scripts stay readable; the files are no web pages.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        IgnoreReadOnlyProperties = true,
        WriteIndented = indented,
        NewLine = "\n",
        Converters = { new JsonStringEnumConverter(), new PropertyValueConverter() },
    };
}
