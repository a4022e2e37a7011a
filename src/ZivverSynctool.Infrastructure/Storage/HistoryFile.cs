using System.Globalization;
using System.IO.Compression;
using System.Text.Json;
using ZivverSynctool.Review;

namespace ZivverSynctool.Infrastructure.Storage;

/// <summary>One entry of the history as a compressed file of JSON lines, named after its moment.</summary>
internal static class HistoryFile
{
    private const string Extension = ".jsonl.gz";
    private const string WholeExtension = ".whole" + Extension;

    /// <summary>All files of a folder, oldest first.</summary>
    public static IReadOnlyList<string> List(string folder) => !Directory.Exists(folder) ? []
        : [.. Directory.EnumerateFiles(folder, "*" + Extension).OrderBy(Path.GetFileName, StringComparer.Ordinal)];

    /// <summary>Whether a file can be understood without those before it.</summary>
    public static bool IsWhole(string path) => path.EndsWith(WholeExtension, StringComparison.Ordinal);

    /// <summary>The moment a file is named after, UTC.</summary>
    public static DateTimeOffset MomentOf(string path) => DateTimeOffset.ParseExact(NameOf(path), Format, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);

    /// <summary>The same; null where somebody else named the file.</summary>
    public static DateTimeOffset? TryMomentOf(string path) =>
        DateTimeOffset.TryParseExact(NameOf(path), Format, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment) ? moment : null;

    /// <summary>Writes an entry, in the place of one of the same moment.</summary>
    public static void Write(string folder, HistoryEntry entry)
    {
        var name = entry.At.UtcDateTime.ToString(Format, CultureInfo.InvariantCulture) + (entry.Whole ? WholeExtension : Extension);
        var path = Path.Combine(folder, name);
        try
        {
            AtomicFile.Replace(path, stream =>
            {
                using var packed = new GZipStream(stream, CompressionLevel.Optimal, leaveOpen: true);
                WriteLine(packed, new HistoryLine
                {
                    At = entry.At,
                    Until = entry.Until,
                    Whole = entry.Whole,
                    Lines = entry.Accounts.Count + entry.Gone.Count,
                });
                foreach (var account in entry.Accounts)
                    WriteLine(packed, new HistoryLine { Account = account });
                foreach (var id in entry.Gone)
                    WriteLine(packed, new HistoryLine { Gone = id });
            });
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw StateFile.NotWritable(path, e);
        }
    }

    /// <summary>Reads an entry.</summary>
    /// <param name="path">The file.</param>
    /// <param name="concerns">Which lines are read; the others are passed over. Null is all.</param>
    /// <exception cref="SyncException"><c>HistoryDamaged</c> or <c>StateUnreadable</c>.</exception>
    public static HistoryEntry Read(string path, Func<string, bool>? concerns = null)
    {
        var content = StateFile.Read(path) ?? throw Damaged(path, "it is gone", null);
        try
        {
            using var packed = new GZipStream(new MemoryStream(content), CompressionMode.Decompress);
            using var lines = new StreamReader(packed);
            var head = Parse(lines.ReadLine());
            var accounts = new List<ZivverAccount>();
            var gone = new List<string>();
            var count = 0;
            for (; lines.ReadLine() is { } text; count++)
            {
                if (concerns?.Invoke(text) == false)
                    continue;
                var line = Parse(text);
                if (line.Account is { } account)
                    accounts.Add(account);
                else
                    gone.Add(line.Gone ?? throw new InvalidDataException("a line is neither an account nor one that is gone"));
            }

            // Compressed data that is cut off does not always say so itself.
            if (head.Lines is { } promised && promised != count)
                throw new InvalidDataException($"it has {count} of {promised} lines");
            return new HistoryEntry { At = head.At!.Value, Until = head.Until!.Value, Whole = head.Whole, Accounts = accounts, Gone = gone };
        }
        catch (Exception e) when (e is JsonException or InvalidDataException or InvalidOperationException)
        {
            throw Damaged(path, e.Message.TrimEnd('.'), e);
        }
    }

    private const string Format = "yyyyMMdd-HHmmss-fffffff";

    private static string NameOf(string path) => Path.GetFileName(path).Split('.')[0];

    private static HistoryLine Parse(string? text) =>
        JsonSerializer.Deserialize<HistoryLine>(text ?? throw new InvalidDataException("it is empty"), StateJson.Line)!;

    private static void WriteLine(Stream stream, HistoryLine line)
    {
        JsonSerializer.Serialize(stream, line, StateJson.Line);
        stream.WriteByte((byte)'\n');
    }

    private static SyncException Damaged(string path, string why, Exception? inner) => new(
        "HistoryDamaged", SyncErrorKind.Unavailable, $"'{path}' is not what was written there: {why}.",
        "Restore the file from a backup, or move it away: then the history has a gap, from there to the next whole read.", inner);
}
