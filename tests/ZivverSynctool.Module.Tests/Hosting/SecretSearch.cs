using System.IO.Compression;
using System.Text;

namespace ZivverSynctool.Module.Tests;

/// <summary>Looks for a secret in whatever is left behind, as text of any encoding, in base64, and inside of compressed files.</summary>
internal sealed class SecretSearch
{
    private readonly IReadOnlyList<byte[]> _forms;

    public SecretSearch(string secret) => _forms = [.. Forms(secret)];

    /// <summary>The places in which it was found.</summary>
    public List<string> Found { get; } = [];

    /// <summary>Looks through a text.</summary>
    public void Text(string place, string text) => Bytes(place, Encoding.UTF8.GetBytes(text));

    /// <summary>Looks through all files of a folder and their names.</summary>
    public int Folder(string folder)
    {
        var files = Directory.GetFiles(folder, "*", SearchOption.AllDirectories);
        foreach (var file in files)
        {
            Text("the name of " + file, file);
            Bytes(file, File.ReadAllBytes(file));
            if (file.EndsWith(".gz", StringComparison.Ordinal))
                using (var packed = new GZipStream(File.OpenRead(file), CompressionMode.Decompress))
                    Bytes(file, All(packed));
            if (file.EndsWith(".xlsx", StringComparison.Ordinal))
                using (var archive = ZipFile.OpenRead(file))
                    foreach (var entry in archive.Entries)
                        using (var content = entry.Open())
                            Bytes($"{entry.FullName} in {file}", All(content));
        }

        return files.Length;
    }

    private void Bytes(string place, byte[] bytes)
    {
        if (_forms.Any(form => bytes.AsSpan().IndexOf(form) >= 0))
            Found.Add(place);
    }

    private static byte[] All(Stream stream)
    {
        using var all = new MemoryStream();
        stream.CopyTo(all);
        return all.ToArray();
    }

    private static IEnumerable<byte[]> Forms(string secret)
    {
        foreach (var encoding in new[] { Encoding.UTF8, Encoding.Unicode, Encoding.BigEndianUnicode })
        {
            yield return encoding.GetBytes(secret);
            // Behind one, two or no other bytes it looks different; its first and last characters depend on its neighbours.
            for (var before = 0; before < 3; before++)
            {
                var base64 = Convert.ToBase64String([.. new byte[before], .. encoding.GetBytes(secret)]).TrimEnd('=');
                var middle = base64[4..^2];
                yield return Encoding.UTF8.GetBytes(middle);
                yield return Encoding.Unicode.GetBytes(middle);
            }
        }

        yield return Encoding.UTF8.GetBytes(Convert.ToHexString(Encoding.UTF8.GetBytes(secret)));
    }
}
