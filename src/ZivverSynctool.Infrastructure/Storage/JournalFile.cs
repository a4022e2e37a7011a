using System.Text.Json;

namespace ZivverSynctool.Infrastructure.Storage;

/// <summary>Reads journals, also while they are being written and after a crash in the middle of a line.</summary>
internal static class JournalFile
{
    private const int TailLength = 64 * 1024;

    /// <summary>
    /// The whole lines of a journal from a position on. A last line without its line break was never promised to
    /// anybody and is left out; any other line that cannot be read is an error.
    /// </summary>
    public static IEnumerable<JournalRecord> Read(string path, long from = 0)
    {
        using var stream = Open(path);
        stream.Seek(Math.Min(from, stream.Length), SeekOrigin.Begin);
        var line = new MemoryStream();
        var buffer = new byte[TailLength];
        while (stream.Read(buffer, 0, buffer.Length) is > 0 and var length)
        {
            var start = 0;
            while (Array.IndexOf(buffer, (byte)'\n', start, length - start) is >= 0 and var end)
            {
                line.Write(buffer, start, end - start);
                yield return Parse(line, path);
                line.SetLength(0);
                start = end + 1;
            }

            line.Write(buffer, start, length - start);
        }
    }

    /// <summary>The first line, or null where not even that is whole.</summary>
    public static JournalRecord? First(string path) => Read(path).FirstOrDefault();

    /// <summary>The record that ends the run, or null where the run has not ended.</summary>
    public static JournalRecord? End(string path)
    {
        var tail = Tail(path, out var before);
        if (tail.Length == 0 || tail[tail.Length - 1] != '\n')
            return null;
        var start = Array.LastIndexOf(tail, (byte)'\n', tail.Length - 2) + 1;
        // The line that ends a run is short: one that begins before the tail is another.
        if (start == 0 && before > 0)
            return null;
        var record = Parse(new MemoryStream(tail, start, tail.Length - 1 - start, writable: false, publiclyVisible: true), path);
        return record.Kind == JournalRecordKind.End ? record : null;
    }

    /// <summary>The position behind the last whole line.</summary>
    public static long WholeLength(string path)
    {
        var tail = Tail(path, out var before);
        return before + Array.LastIndexOf(tail, (byte)'\n') + 1;
    }

    private static byte[] Tail(string path, out long before)
    {
        using var stream = Open(path);
        before = Math.Max(0, stream.Length - TailLength);
        stream.Seek(before, SeekOrigin.Begin);
        using var tail = new MemoryStream();
        stream.CopyTo(tail);
        return tail.ToArray();
    }

    private static FileStream Open(string path) =>
        new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);

    private static JournalRecord Parse(MemoryStream line, string path)
    {
        line.TryGetBuffer(out var json);
        try
        {
            return JsonSerializer.Deserialize<JournalRecord>(json.AsSpan(), StateJson.Line)!;
        }
        catch (JsonException e)
        {
            throw new SyncException(
                "JournalDamaged", SyncErrorKind.InvalidProfile, $"The journal '{path}' has a line that cannot be read: {e.Message}",
                "Restore the file from a backup, or move it away: the run it holds is then no longer shown.", e);
        }
    }
}
