using System.Text.Json;
using ZivverSynctool.Infrastructure.Sources;
using ZivverSynctool.Sources;

namespace ZivverSynctool.Infrastructure.Storage;

/// <summary>Reads <c>sources</c> of a profile.</summary>
internal static class SourceSettingsReader
{
    private static readonly Dictionary<string, SourceRole> Roles = new()
    {
        ["accounts"] = SourceRole.Accounts,
        ["enrich"] = SourceRole.Enrich,
    };

    private static readonly Dictionary<string, AccountType> Types = new()
    {
        ["User"] = AccountType.User,
        ["FunctionalAccount"] = AccountType.FunctionalAccount,
    };

    // A word for each kind of source there is a reader for.
    private static readonly Dictionary<string, bool> Kinds = new() { ["csv"] = true };

    /// <summary>Reads all sources.</summary>
    public static List<SourceSettings> Read(ProfileObject root, string folder, ProfileFaults faults)
    {
        var sources = new List<SourceSettings>();
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        if (root["sources"] is null)
            root.NoteMissing("sources");
        foreach (var node in root.Items("sources"))
        {
            var source = new ProfileObject(node, ProfileKeys.Source, faults);
            var settings = ReadOne(source, folder, faults);
            if (settings.Name.Length > 0 && !names.Add(settings.Name))
                source.Fault("name", $"is '{settings.Name}', as another source is called already.");
            sources.Add(settings);
        }

        if (root["sources"] is { Items.Count: 0, Kind: JsonTokenType.StartArray })
            root.Fault("sources", "must have at least one source.");
        else if (sources.Count > 0 && sources.TrueForAll(source => source.Role == SourceRole.Enrich))
            root.Fault("sources", "must have at least one source with role 'accounts': the others only add to accounts.");
        return sources;
    }

    private static SourceSettings ReadOne(ProfileObject source, string folder, ProfileFaults faults)
    {
        const int wholePercent = 100;
        if (source["type"] is null)
            source.NoteMissing("type");
        source.Word("type", Kinds);
        var identifiers = source.Texts("identifier").ConvertAll(identifier => identifier.Text);
        var path = source.Required("path");
        return new SourceSettings
        {
            Name = source.Required("name"),
            Type = source["type"]?.Text.Trim().ToLowerInvariant() ?? "",
            Role = source.Word("role", Roles) ?? default,
            Path = path.Length > 0 ? Path.GetFullPath(Path.Combine(folder, path)) : null,
            Identifiers = identifiers,
            AccountTypes = [.. source.Texts("accountTypes").Select(type => source.WordOf(type.Node, Types)).OfType<AccountType>().Distinct()],
            Columns = ReadColumns(source, identifiers, faults),
            Region = ReadRegion(source) ?? "NL",
            MaxShrinkPercent = (int?)source.Number("maxShrinkPercent", 0, wholePercent, whole: true) ?? new SourceSettings { Name = "", Type = "" }.MaxShrinkPercent,
        };
    }

    private static Dictionary<string, string> ReadColumns(ProfileObject source, List<string> identifiers, ProfileFaults faults)
    {
        var columns = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        if (source["columns"] is not { } node)
            return columns;
        string[] known = [.. ProfileKeys.Columns, .. identifiers];
        var spelt = new ProfileObject(node, [.. node.Members.Select(member => member.Key)], faults);
        foreach (var member in spelt.Members)
            if (!known.Contains(member.Key, StringComparer.OrdinalIgnoreCase))
                faults.Add(member.Value, $"is neither a property nor an identifier of this source. Did you mean '{Nearest.To(member.Key, known)}'?");
            else if (spelt.Text(member.Key) is { } heading)
                columns[member.Key] = heading;
        return columns;
    }

    private static string? ReadRegion(ProfileObject source)
    {
        var region = source.Text("region")?.ToUpperInvariant();
        if (region is not null && !PhoneNormalizer.IsRegion(region))
            source.Fault("region", $"is '{region}', which is no region: it has two letters, such as NL or BE (ISO 3166-1).");
        return region;
    }
}
