using ZivverSynctool.Infrastructure.Storage;

namespace ZivverSynctool.Input;

/// <summary>Finds the profile that is meant where none is named.</summary>
internal static class ProfileLocator
{
    /// <summary>Name of the JSON schema, which lies beside a profile that <c>New-SyncProfile</c> makes.</summary>
    public const string SchemaFile = ProfileSchema.File;

    private const int Head = 4096;

    /// <summary>
    /// All profiles in a folder, by full path: JSON files that name the profile schema near their beginning, or whose
    /// name ends in <c>.profile.json</c> or <c>.profile.jsonc</c>.
    /// </summary>
    public static IReadOnlyList<string> AllIn(string folder) =>
        Directory.Exists(folder)
            ? Directory.EnumerateFiles(folder, "*.json*").Where(IsProfile).OrderBy(path => path, StringComparer.OrdinalIgnoreCase).ToList()
            : [];

    /// <summary>The only profile in a folder.</summary>
    /// <exception cref="SyncException">There is none, or more than one.</exception>
    public static string OnlyOneIn(string folder)
    {
        var found = AllIn(folder);
        return found.Count switch
        {
            1 => found[0],
            0 => throw new SyncException(
                "ProfileMissing", SyncErrorKind.NotFound,
                $"There is no profile in '{folder}'.",
                "Name one with -Profile, go to its folder, or make one with New-SyncProfile."),
            _ => throw new SyncException(
                "ProfileAmbiguous", SyncErrorKind.InvalidArgument,
                $"There are {found.Count} profiles in '{folder}': {string.Join(", ", found.Select(Path.GetFileName))}.",
                "Say with -Profile which one is meant."),
        };
    }

    private static bool IsProfile(string path)
    {
        if (!HasEnding(path, ".json") && !HasEnding(path, ".jsonc") || HasEnding(path, SchemaFile))
            return false;
        return HasEnding(path, ".profile.json") || HasEnding(path, ".profile.jsonc") || NamesSchema(path);
    }

    private static bool NamesSchema(string path)
    {
        using var file = new StreamReader(path);
        var head = new char[Head];
        var read = file.ReadBlock(head, 0, Head);
        return new string(head, 0, read).Contains(SchemaFile);
    }

    private static bool HasEnding(string path, string ending) => path.EndsWith(ending, StringComparison.OrdinalIgnoreCase);
}
