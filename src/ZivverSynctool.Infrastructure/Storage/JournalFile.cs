using System.Text.Json;

namespace ZivverSynctool.Infrastructure.Storage;

/// <summary>Reads journals, also while they are being written and after a crash or power cut in the middle of a record.</summary>
internal static class JournalFile
{
    private const int BlockLength = 64 * 1024;

    /// <summary>
    /// The records of a journal from a position on. What stands behind the last one was never promised to anybody and is left
    /// out: half a line, or the zeros and rubbish that a power cut leaves. Anything else that cannot be read is an error.
    /// </summary>
    /// <param name="path">The journal.</param>
    /// <param name="from">Behind how many bytes the first record begins.</param>
    /// <param name="dropped">Is called at the end where something was left out.</param>
    /// <exception cref="SyncException"><c>JournalDamaged</c> or <c>JournalOfNewerVersion</c>.</exception>
    public static IEnumerable<JournalRecord> Read(string path, long from = 0, Action? dropped = null)
    {
        CheckForm(path);
        using var stream = Open(path);
        stream.Seek(Math.Min(from, stream.Length), SeekOrigin.Begin);
        JsonException? damage = null;
        foreach (var (line, isWhole) in Lines(stream))
        {
            JsonException? why = null;
            if (isWhole && Parse(line, out why) is { } record)
            {
                if (damage is not null)
                    throw Damaged(path, damage);
                yield return record;
            }
            else if (isWhole || stream.Length == stream.Position)
            {
                damage ??= why ?? new JsonException("It is no record.");
            }

            // Else more was written meanwhile, and half a line had its other half to come.
        }

        if (damage is not null)
            dropped?.Invoke();
    }

    /// <summary>The first record, or null where not even that is whole.</summary>
    public static JournalRecord? First(string path) => Read(path).FirstOrDefault();

    /// <summary>The record that ends the run, or null where the run has not ended.</summary>
    public static JournalRecord? End(string path)
    {
        using var stream = Open(path);
        var before = Math.Max(0, stream.Length - BlockLength);
        var tail = Block(stream, before, stream.Length);
        if (tail is [.., (byte)'\n'])
        {
            var end = tail.Length - 1;
            var start = LineBreakBefore(tail, end) + 1;
            // The line that ends a run is short: one that begins before the tail is another.
            if (start == 0 && before > 0)
                return null;
            if (Parse(new ArraySegment<byte>(tail, start, end - start), out _) is { } record)
                return record.Kind == JournalRecordKind.End ? record : null;
        }

        // Behind the last record there is what a power cut left, however much that is.
        return Read(path).LastOrDefault() is { Kind: JournalRecordKind.End } last ? last : null;
    }

    /// <summary>The position behind the last whole line.</summary>
    public static long WholeLength(string path)
    {
        using var stream = Open(path);
        for (var end = stream.Length; end > 0;)
        {
            var start = Math.Max(0, end - BlockLength);
            var block = Block(stream, start, end);
            if (LineBreakBefore(block, block.Length) is >= 0 and var place)
                return start + place + 1;
            end = start;
        }

        return 0;
    }

    private static IEnumerable<(ArraySegment<byte> Line, bool IsWhole)> Lines(FileStream stream)
    {
        var line = new MemoryStream();
        var buffer = new byte[BlockLength];
        while (stream.Read(buffer, 0, buffer.Length) is > 0 and var length)
        {
            var start = 0;
            while (Array.IndexOf(buffer, (byte)'\n', start, length - start) is >= 0 and var end)
            {
                line.Write(buffer, start, end - start);
                yield return (new ArraySegment<byte>(line.GetBuffer(), 0, (int)line.Length), true);
                line.SetLength(0);
                start = end + 1;
            }

            line.Write(buffer, start, length - start);
        }

        if (line.Length > 0)
            yield return (new ArraySegment<byte>(line.GetBuffer(), 0, (int)line.Length), false);
    }

    // Of a newer form nothing is known but where it says so.
    private static void CheckForm(string path)
    {
        using var stream = Open(path);
        if (Lines(stream).FirstOrDefault() is not { IsWhole: true, Line: var first })
            return;
        try
        {
            if (JsonSerializer.Deserialize<JournalForm>(first, StateJson.Line)?.Form <= JournalRecord.CurrentForm)
                return;
        }
        catch (JsonException)
        {
            // It is no record of any form; whether that matters depends on what follows it.
            return;
        }

        throw new SyncException(
            "JournalOfNewerVersion", SyncErrorKind.InvalidProfile, $"The journal '{path}' was written by a newer version of ZivverSynctool.",
            "Update the module here: an older version cannot know what that run did.");
    }

    private static JournalRecord? Parse(ArraySegment<byte> line, out JsonException? why)
    {
        why = null;
        try
        {
            return JsonSerializer.Deserialize<JournalRecord>(line, StateJson.Line);
        }
        catch (JsonException e)
        {
            why = e;
            return null;
        }
    }

    private static byte[] Block(FileStream stream, long start, long end)
    {
        var block = new byte[end - start];
        stream.Seek(start, SeekOrigin.Begin);
        var length = 0;
        while (length < block.Length && stream.Read(block, length, block.Length - length) is > 0 and var count)
            length += count;
        Array.Resize(ref block, length);
        return block;
    }

    private static int LineBreakBefore(byte[] bytes, int end) => end == 0 ? -1 : Array.LastIndexOf(bytes, (byte)'\n', end - 1);

    private static FileStream Open(string path) =>
        StateFile.TryOpen(path) ?? throw StateFile.NotReadable(path, new FileNotFoundException("it is gone"));

    private static SyncException Damaged(string path, JsonException why) => new(
        "JournalDamaged", SyncErrorKind.InvalidProfile, $"The journal '{path}' has a line that cannot be read: {JsonTrouble.Sentence(why)}",
        "Restore the file from a backup, or move it away: the run it holds is then no longer shown.", why);

    private sealed record JournalForm(int Form);
}
