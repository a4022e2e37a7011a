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

    private static readonly Dictionary<string, SsoKeyFormat> KeyFormats = new()
    {
        ["text"] = SsoKeyFormat.Text,
        ["guid"] = SsoKeyFormat.Guid,
        ["base64"] = SsoKeyFormat.Base64,
    };

    /// <summary>Reads all sources.</summary>
    public static List<SourceSettings> Read(ProfileObject root, string folder, ProfileFaults faults)
    {
        var sources = new List<SourceSettings>();
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        if (root["sources"] is null)
            root.NoteMissing("sources");
        foreach (var node in root.Items("sources"))
        {
            var settings = ReadOne(node, folder, faults, out var source);
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

    private static SourceSettings ReadOne(ProfileNode node, string folder, ProfileFaults faults, out ProfileObject source)
    {
        const int wholePercent = 100;
        var type = TypeOf(node);
        var kind = type is not null && SourceKind.All.TryGetValue(type, out var known) ? known : null;
        source = new ProfileObject(node, [.. ProfileKeys.Source, .. kind?.Keys ?? SourceKind.All.Values.SelectMany(any => any.Keys)], faults);
        if (source["type"] is null)
            source.NoteMissing("type");
        source.Word("type", SourceKind.All.Keys.ToDictionary(word => word, _ => true));
        var identifiers = source.Texts("identifier").ConvertAll(identifier => identifier.Text);
        var settings = new SourceSettings
        {
            Name = source.Required("name"),
            Type = type ?? "",
            Role = source.Word("role", Roles) ?? default,
            Identifiers = identifiers,
            AccountTypes = ReadAccountTypes(source),
            Columns = ReadColumns(source, kind?.ColumnsKey ?? SourceKind.Columns, identifiers, faults),
            OrganizationalUnit = ReadUnits(source, faults),
            SsoAccountKeyFormat = source.Word("ssoAccountKeyFormat", KeyFormats) ?? default,
            Region = ReadRegion(source) ?? "NL",
            MaxShrinkPercent = (int?)source.Number("maxShrinkPercent", 0, wholePercent, whole: true) ?? new SourceSettings { Name = "", Type = "" }.MaxShrinkPercent,
        };
        return kind?.Read(settings, source, folder) ?? settings;
    }

    private static string? TypeOf(ProfileNode node) =>
        node.Members.Where(member => member.Key == "type").Select(member => member.Value.Text.Trim().ToLowerInvariant()).FirstOrDefault();

    private static List<AccountType> ReadAccountTypes(ProfileObject source)
    {
        var types = new List<AccountType>();
        foreach (var (_, node) in source.Texts("accountTypes"))
            if (source.WordOf(node, Types) is { } type && !types.Contains(type))
                types.Add(type);
        return types;
    }

    private static UnitRule ReadUnits(ProfileObject source, ProfileFaults faults)
    {
        if (source.Object("organizationalUnit", ProfileKeys.UnitRule) is not { } rule)
            return UnitRule.None;
        var units = new Dictionary<string, string>();
        if (rule["byDomain"] is { } node)
        {
            var domains = new ProfileObject(node, [.. node.Members.Select(member => member.Key)], faults);
            foreach (var member in domains.Members)
                if (domains.Text(member.Key) is { } unit)
                    units[member.Key.ToLowerInvariant()] = unit;
        }

        return new UnitRule(rule.Text("fixed"), units);
    }

    private static Dictionary<string, string> ReadColumns(ProfileObject source, string key, List<string> identifiers, ProfileFaults faults)
    {
        var columns = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        if (source[key] is not { } node)
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
