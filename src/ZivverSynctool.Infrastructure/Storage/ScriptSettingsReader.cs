using System.Globalization;
using System.Text.Json;

namespace ZivverSynctool.Infrastructure.Storage;

/// <summary>Reads what is particular to a source of type <c>script</c>.</summary>
internal static class ScriptSettingsReader
{
    /// <summary>The keys it has beside those of every source, and beside its path.</summary>
    public static readonly string[] Keys = ["parameters", "credentials"];

    /// <summary>Adds what the profile says to the settings.</summary>
    public static SourceSettings Read(SourceSettings settings, ProfileObject source, string folder)
    {
        var parameters = new Dictionary<string, object>(StringComparer.OrdinalIgnoreCase);
        foreach (var (given, name, node) in Members(source, "parameters"))
            if (ValueOf(node) is { } value)
                parameters[name] = value;
            else
                given.Fault(name, $"is {node.KindInWords}, which no parameter of a script can be given here. Write text, a number, true or false, or a list of those.");

        var credentials = new Dictionary<string, SecretReference>(StringComparer.OrdinalIgnoreCase);
        foreach (var (given, name, _) in Members(source, "credentials"))
            if (parameters.ContainsKey(name))
                given.Fault(name, "is among 'parameters' already.");
            else if (SecretReferenceReader.Read(given, name, "SCRIPT_PASSWORD", folder) is { } reference)
                credentials[name] = reference;

        return settings with { Script = new ScriptSettings { Parameters = parameters, Credentials = credentials } };
    }

    private static IEnumerable<(ProfileObject Given, string Name, ProfileNode Value)> Members(ProfileObject source, string key)
    {
        if (source[key] is not { } node || source.Object(key, [.. node.Members.Select(member => member.Key)]) is not { } given)
            yield break;
        foreach (var member in given.Members)
            yield return (given, member.Key, member.Value);
    }

    private static object? ValueOf(ProfileNode node) => node.Kind switch
    {
        JsonTokenType.String => node.Text,
        JsonTokenType.True => true,
        JsonTokenType.False => false,
        JsonTokenType.Number => int.TryParse(node.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole)
            ? (object)whole : double.Parse(node.Text, NumberStyles.Float, CultureInfo.InvariantCulture),
        JsonTokenType.StartArray when node.Items.Select(ValueOf).ToArray() is var items && items.All(item => item is not (null or object[])) => items,
        _ => null,
    };
}
