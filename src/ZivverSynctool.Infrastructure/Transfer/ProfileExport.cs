using System.IO.Compression;
using System.Text.Json;
using ZivverSynctool.Infrastructure.Storage;

namespace ZivverSynctool.Infrastructure.Transfer;

/// <summary>Writes a profile, and all it remembers where that is asked for, into one archive (zip). There are no secrets in it, for there are none in a profile.</summary>
/// <param name="profile">The profile.</param>
/// <param name="withState">Whether the account mapping, the runs, the history, and the files of sources that lie beside the profile go along.</param>
/// <param name="clock">The time, UTC.</param>
public sealed class ProfileExport(SyncProfile profile, bool withState, Func<DateTimeOffset> clock)
{
    private readonly ArchivePlaces _places = new(profile);

    /// <summary>What the profile needs and the archive does not hold, a sentence each.</summary>
    public IReadOnlyList<string> LeftOut => !withState ? [] : [.. ProfilePaths.Of(profile)
        .Where(path => path.Kind == ProfilePathKind.Secret || path.Kind == ProfilePathKind.Read && !_places.IsInside(path.Path))
        .Select(path => $"{path.What} is not in the archive: '{path.Path}' {(path.Kind == ProfilePathKind.Secret ? "holds a secret" : "lies elsewhere")}.")];

    /// <summary>Writes the archive.</summary>
    /// <param name="path">Full path, in a folder that is there.</param>
    /// <param name="force">Whether it may take the place of a file that is there.</param>
    /// <exception cref="SyncException"><c>OutputPathTaken</c>, <c>OutputFileExists</c>, <c>OutputFileNotWritten</c>, <c>RunActive</c>, or <c>StateUnreadable</c>.</exception>
    public void Write(string path, bool force)
    {
        OutputFile.CheckIsFree(path, profile);
        // A profile that never ran has no state, and must not get any by being exported.
        using var held = withState && Directory.Exists(new StateFolder(profile).Runs) ? new RunLock(profile, clock).Take() : null;
        OutputFile.Write(path, force, Write);
    }

    private void Write(Stream stream)
    {
        using var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true);
        var files = _places.Files(withState).Select(file => Add(archive, file.Name, file.Path)).ToList();
        using var manifest = archive.CreateEntry(ArchiveManifest.Name).Open();
        JsonSerializer.Serialize(
            manifest,
            new ArchiveManifest
            {
                Form = ArchiveManifest.CurrentForm,
                Version = RunOrigin.Version,
                Organization = profile.Name,
                Profile = Path.GetFileName(profile.Path),
                Computer = Environment.MachineName,
                Folder = _places.Folder,
                Created = clock(),
                WithState = withState,
                Files = files,
            },
            StateJson.Indented);
    }

    private static ArchiveFile Add(ZipArchive archive, string name, string path)
    {
        using var source = StateFile.TryOpen(path) ?? throw StateFile.NotReadable(path, new FileNotFoundException("it is gone"));
        using var target = archive.CreateEntry(name, CompressionLevel.Optimal).Open();
        var (length, sum) = HashedCopy.To(source, target);
        return new ArchiveFile { Name = name, Length = length, Sha256 = sum };
    }
}
