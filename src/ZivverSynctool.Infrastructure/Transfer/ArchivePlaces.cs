using ZivverSynctool.Infrastructure.Storage;

namespace ZivverSynctool.Infrastructure.Transfer;

/// <summary>
/// Where the parts of an archive come from and go to. The archive has folders of its own for them, since the account mapping may be kept anywhere.
/// </summary>
/// <param name="profile">The profile, as it is or will be.</param>
internal sealed class ArchivePlaces(SyncProfile profile)
{
    private const string Beside = "profile/";
    private const string Mapping = "mapping/";
    private const string Runs = "runs/";
    private const string History = "history/";

    private static readonly StringComparison Names = Path.DirectorySeparatorChar == '\\' ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;

    private readonly StateFolder _state = new(profile);

    /// <summary>The folder of the profile.</summary>
    public string Folder { get; } = Path.GetDirectoryName(profile.Path)!;

    /// <summary>The name of the profile itself in the archive.</summary>
    public static string NameOfProfile(string file) => Beside + file;

    /// <summary>The folders whose content is replaced as a whole, with their names in the archive.</summary>
    public IReadOnlyList<(string Name, string Folder)> StateFolders => [(Runs, _state.Runs), (History, _state.History)];

    /// <summary>The files of the account mapping that are there.</summary>
    public IReadOnlyList<string> MappingFiles => [.. new[] { _state.Mapping }.Concat(new MappingCopies(_state.Mapping).Files).Where(File.Exists)];

    /// <summary>What is exported: names in the archive with full paths.</summary>
    /// <param name="withState">Whether the state and the files of sources are.</param>
    public IEnumerable<(string Name, string Path)> Files(bool withState)
    {
        yield return (NameOfProfile(Path.GetFileName(profile.Path)), profile.Path);
        var schema = Path.Combine(Folder, ProfileSchema.File);
        if (File.Exists(schema))
            yield return (Beside + ProfileSchema.File, schema);
        if (!withState)
            yield break;
        foreach (var path in ProfilePaths.Of(profile).Where(path => path.Kind == ProfilePathKind.Read).Select(path => path.Path).Distinct(StringComparer.Ordinal))
            if (IsInside(path) && File.Exists(path))
                yield return (Beside + Relative(path, Folder), path);
        foreach (var path in MappingFiles)
            yield return (Mapping + Relative(path, profile.MappingFolder), path);
        foreach (var (name, folder) in StateFolders)
            if (Directory.Exists(folder))
                foreach (var path in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Where(path => !IsOfTheMoment(path)).OrderBy(path => path, StringComparer.Ordinal))
                    yield return (name + Relative(path, folder), path);
    }

    /// <summary>Whether a file of an archive is one that whoever works here may have already, and in a newer state: a list, a script, the schema.</summary>
    public bool MayBeHere(string name) => name.StartsWith(Beside, StringComparison.Ordinal) && PathOf(name) != profile.Path;

    /// <summary>Where a file of an archive goes; null where it belongs nowhere.</summary>
    public string? PathOf(string name) =>
        In(name, Beside, Folder) ?? In(name, Mapping, profile.MappingFolder) ?? In(name, Runs, _state.Runs) ?? In(name, History, _state.History);

    /// <summary>Whether a path is in the folder of the profile.</summary>
    public bool IsInside(string path) => path.StartsWith(Folder.TrimEnd(Path.DirectorySeparatorChar) + Path.DirectorySeparatorChar, Names);

    /// <summary>Whether a name is one that cannot lead out of its folder, on any system.</summary>
    public static bool IsSafe(string name) =>
        name.IndexOfAny(['\\', ':']) < 0 && name.Split('/').All(part => part.Trim(' ', '.').Length > 0 && part.IndexOfAny(Path.GetInvalidFileNameChars()) < 0);

    // The lock belongs to whoever holds it, and half a file to nobody.
    private bool IsOfTheMoment(string path) =>
        path == _state.Lock || path == _state.LockHolder || path.EndsWith(AtomicFile.Unfinished, StringComparison.Ordinal);

    private static string? In(string name, string prefix, string folder) =>
        name.StartsWith(prefix, StringComparison.Ordinal) ? Path.Combine([folder, .. name.Substring(prefix.Length).Split('/')]) : null;

    private static string Relative(string path, string folder) =>
        path.Substring(folder.TrimEnd(Path.DirectorySeparatorChar).Length + 1).Replace(Path.DirectorySeparatorChar, '/');
}
