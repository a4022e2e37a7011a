using System.IO.Compression;
using System.Text.Json;
using ZivverSynctool.Infrastructure.Storage;

namespace ZivverSynctool.Infrastructure.Transfer;

/// <summary>Reads an archive, and gives nothing of one that is not whole.</summary>
/// <param name="path">Full path of the archive.</param>
internal sealed class ArchiveReader(string path) : IDisposable
{
    // More than any organization's mapping and journals come to, so that a file made to do harm does not fill memory.
    private const int LongestManifest = 64 * 1024 * 1024;

    private FileStream? _file;
    private ZipArchive? _archive;

    /// <summary>Opens it and looks whether what it says of itself can be right.</summary>
    /// <exception cref="SyncException"><c>ArchiveMissing</c>, <c>ArchiveDamaged</c>, <c>ArchiveOfNewerVersion</c> or <c>StateUnreadable</c>.</exception>
    public ArchiveManifest Open()
    {
        _file = StateFile.TryOpen(path) ?? throw new SyncException(
            "ArchiveMissing", SyncErrorKind.NotFound, $"There is no archive '{path}'.", "Correct the path.");
        try
        {
            _archive = new ZipArchive(_file, ZipArchiveMode.Read);
            var manifest = Manifest(_archive);
            Check(manifest, _archive);
            return manifest;
        }
        catch (Exception e) when (e is InvalidDataException or JsonException)
        {
            throw Damaged("it is no archive that Export-SyncProfile wrote", e);
        }
    }

    /// <summary>Unpacks everything.</summary>
    /// <param name="manifest">What the archive says of itself.</param>
    /// <param name="pathOf">Where each file goes.</param>
    /// <exception cref="SyncException"><c>ArchiveDamaged</c>: what was unpacked is not to be used.</exception>
    public void Unpack(ArchiveManifest manifest, Func<string, string> pathOf)
    {
        foreach (var file in manifest.Files)
        {
            try
            {
                using var source = _archive!.GetEntry(file.Name)!.Open();
                using var target = StateFile.Open(pathOf(file.Name), FileMode.CreateNew, FileAccess.Write, FileShare.None);
                if (HashedCopy.To(source, target, file.Length) is var (length, sum) && (length != file.Length || sum != file.Sha256))
                    throw Damaged($"'{file.Name}' is not as it was written", null);
                target.Flush(flushToDisk: true);
            }
            catch (InvalidDataException e)
            {
                throw Damaged($"'{file.Name}' is not as it was written", e);
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _archive?.Dispose();
        _file?.Dispose();
    }

    private ArchiveManifest Manifest(ZipArchive archive)
    {
        var entry = archive.GetEntry(ArchiveManifest.Name) ?? throw new InvalidDataException("It has no manifest.");
        using var content = new MemoryStream();
        using (var stream = entry.Open())
            if (HashedCopy.To(stream, content, LongestManifest).Length > LongestManifest)
                throw new InvalidDataException("Its manifest has no end.");
        // Read by itself: of the rest of a newer form nothing is known.
        if (JsonSerializer.Deserialize<ManifestForm>(content.ToArray(), StateJson.Line)?.Form is not (>= 1 and <= ArchiveManifest.CurrentForm) and var form)
            throw form is null or < 1 ? new InvalidDataException("It has no form.") : new SyncException(
                "ArchiveOfNewerVersion", SyncErrorKind.InvalidArgument, $"The archive '{path}' was written by a newer version of ZivverSynctool.",
                "Update the module here.");
        return JsonSerializer.Deserialize<ArchiveManifest>(content.ToArray(), StateJson.Line)!;
    }

    private void Check(ArchiveManifest manifest, ZipArchive archive)
    {
        if (manifest.Files.FirstOrDefault(file => !ArchivePlaces.IsSafe(file.Name)) is { } unsafeName)
            throw Damaged($"'{unsafeName.Name}' would not stay in its folder", null);
        if (!ArchivePlaces.IsSafe(manifest.Profile) || manifest.Profile.Contains('/'))
            throw Damaged($"'{manifest.Profile}' is no name of a profile", null);
        var told = manifest.Files.Select(file => file.Name).Append(ArchiveManifest.Name).OrderBy(name => name, StringComparer.Ordinal);
        if (!told.SequenceEqual(archive.Entries.Select(entry => entry.FullName).OrderBy(name => name, StringComparer.Ordinal)))
            throw Damaged("it does not hold what it says it holds", null);
        // Two names that are one where case does not count.
        if (manifest.Files.GroupBy(file => file.Name, StringComparer.OrdinalIgnoreCase).Any(files => files.Count() > 1))
            throw Damaged("it holds a file twice", null);
        if (manifest.Files.All(file => file.Name != ArchivePlaces.NameOfProfile(manifest.Profile)))
            throw Damaged("there is no profile in it", null);
    }

    private SyncException Damaged(string why, Exception? inner) => new(
        "ArchiveDamaged", SyncErrorKind.InvalidArgument, $"'{path}' cannot be imported: {why}.", "Copy it here once more, or export the profile again.", inner);

    private sealed record ManifestForm(int? Form);
}
