using System.IO.Compression;

namespace ZivverSynctool.Packaging;

/// <summary>Packs a folder so that the same files give the same bytes, whenever, wherever and by whomever.</summary>
public static class FixedZip
{
    /// <summary>The time that all files of a package have.</summary>
    public static readonly DateTimeOffset Time = new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);

    // A file that its owner may write and all may read, where the system has such marks.
    private const int Attributes = 0b110_100_100 << 16;

    /// <summary>Writes the archive.</summary>
    /// <param name="folder">What goes in.</param>
    /// <param name="prefix">The folder that it makes when it is unpacked.</param>
    /// <param name="path">The archive, which must not be there yet.</param>
    public static void Write(string folder, string prefix, string path)
    {
        using var archive = ZipFile.Open(path, ZipArchiveMode.Create);
        var files = Directory.GetFiles(folder, "*", SearchOption.AllDirectories)
            .Select(file => (Path: file, Name: $"{prefix}/{Path.GetRelativePath(folder, file).Replace('\\', '/')}"))
            .OrderBy(file => file.Name, StringComparer.Ordinal);
        foreach (var file in files)
        {
            var entry = archive.CreateEntry(file.Name, CompressionLevel.Optimal);
            entry.LastWriteTime = Time;
            entry.ExternalAttributes = Attributes;
            using var content = entry.Open();
            using var source = File.OpenRead(file.Path);
            source.CopyTo(content);
        }
    }
}
