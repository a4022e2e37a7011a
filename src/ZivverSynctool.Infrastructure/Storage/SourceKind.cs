namespace ZivverSynctool.Infrastructure.Storage;

/// <summary>A type of source, as a profile describes it.</summary>
/// <param name="Keys">The keys it has beside those of every source.</param>
/// <param name="Read">Adds what they say to the settings.</param>
internal sealed record SourceKind(IReadOnlyList<string> Keys, Func<SourceSettings, ProfileObject, string, SourceSettings> Read)
{
    /// <summary>All types there are, by the word that stands for them in a profile.</summary>
    public static readonly IReadOnlyDictionary<string, SourceKind> All = new Dictionary<string, SourceKind>
    {
        ["csv"] = new(["path"], ReadFile),
    };

    private static SourceSettings ReadFile(SourceSettings settings, ProfileObject source, string folder) =>
        source.Required("path") is { Length: > 0 } path ? settings with { Path = Path.GetFullPath(Path.Combine(folder, path)) } : settings;
}
