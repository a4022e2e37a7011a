namespace ZivverSynctool.Infrastructure.Storage;

/// <summary>A type of source, as a profile describes it.</summary>
/// <param name="OwnKeys">The keys it has beside those of every source.</param>
/// <param name="Read">Adds what they say to the settings.</param>
/// <param name="ColumnsKey">The key that says which property it keeps under which name.</param>
internal sealed record SourceKind(
    IReadOnlyList<string> OwnKeys, Func<SourceSettings, ProfileObject, string, SourceSettings> Read, string ColumnsKey = SourceKind.Columns)
{
    /// <summary>What sources with columns call <see cref="ColumnsKey"/>.</summary>
    public const string Columns = "columns";

    /// <summary>What directories and mail servers call it.</summary>
    public const string Attributes = "attributes";

    /// <summary>All types there are, by the word that stands for them in a profile.</summary>
    public static readonly IReadOnlyDictionary<string, SourceKind> All = new Dictionary<string, SourceKind>
    {
        ["csv"] = new(["path"], ReadFile),
        ["excel"] = new(["path", .. ExcelSettingsReader.Keys], (settings, source, folder) => ExcelSettingsReader.Read(ReadFile(settings, source, folder), source)),
        ["entra"] = new(EntraSettingsReader.Keys, EntraSettingsReader.Read, Attributes),
        ["exchange"] = new(ExchangeSettingsReader.Keys, ExchangeSettingsReader.Read, Attributes),
        ["ldap"] = new(LdapSettingsReader.Keys, LdapSettingsReader.Read, Attributes),
        ["script"] = new(["path", .. ScriptSettingsReader.Keys], (settings, source, folder) => ScriptSettingsReader.Read(ReadFile(settings, source, folder), source, folder)),
    };

    /// <summary>The keys that not every source has.</summary>
    public IReadOnlyList<string> Keys => [.. OwnKeys, ColumnsKey];

    private static SourceSettings ReadFile(SourceSettings settings, ProfileObject source, string folder)
    {
        if (source["path"] is null)
            source.NoteMissing("path");
        return settings with { Path = source.FullPath("path", folder) };
    }
}
