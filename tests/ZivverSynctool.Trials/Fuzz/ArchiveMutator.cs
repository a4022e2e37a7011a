using System.IO.Compression;
using ZivverSynctool.Generation;

namespace ZivverSynctool.Trials.Fuzz;

/// <summary>Changes what is inside of compressed files, which stay compressed files.</summary>
internal static class ArchiveMutator
{
    /// <summary>A compressed file with another content.</summary>
    public static byte[] GZip(byte[] packed, Func<byte[], byte[]> change)
    {
        using var content = new MemoryStream();
        using (var unpacking = new GZipStream(new MemoryStream(packed), CompressionMode.Decompress))
            unpacking.CopyTo(content);
        using var result = new MemoryStream();
        using (var packing = new GZipStream(result, CompressionLevel.Fastest, leaveOpen: true))
            packing.Write(change(content.ToArray()));
        return result.ToArray();
    }

    /// <summary>An archive in which one entry is another, or is gone.</summary>
    public static byte[] Zip(byte[] archive, Chance chance)
    {
        using var from = new ZipArchive(new MemoryStream(archive), ZipArchiveMode.Read);
        using var result = new MemoryStream();
        using (var to = new ZipArchive(result, ZipArchiveMode.Create, leaveOpen: true))
        {
            var changed = chance.OneOf(from.Entries);
            var isGone = chance.Happens(0.05);
            foreach (var entry in from.Entries)
            {
                if (entry == changed && isGone)
                    continue;
                using var content = new MemoryStream();
                using (var reading = entry.Open())
                    reading.CopyTo(content);
                using var writing = to.CreateEntry(entry.FullName, CompressionLevel.Fastest).Open();
                writing.Write(entry == changed ? XmlMutator.Mutate(content.ToArray(), chance) : content.ToArray());
            }
        }

        return result.ToArray();
    }
}
