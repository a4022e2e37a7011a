using System.Text.Json;
using ZivverSynctool.Infrastructure.Watching;
using ZivverSynctool.Review;

namespace ZivverSynctool.Infrastructure.Storage;

/// <summary>The unattended calls of a profile, a JSON line each: also those that ended before they were a run, which no journal knows.</summary>
internal sealed class AttemptFile(SyncProfile profile) : IAfterRun
{
    private readonly StateFolder _state = new(profile);

    /// <summary>All that are kept, oldest first. A last line that a power cut left half is left out.</summary>
    /// <exception cref="SyncException"><c>StateDamaged</c> or <c>StateUnreadable</c>.</exception>
    public IReadOnlyList<SyncAttempt> Load()
    {
        if (StateFile.Read(_state.Attempts) is not { } content)
            return [];
        var lines = new List<SyncAttempt>();
        for (int start = 0, end; (end = Array.IndexOf(content, (byte)'\n', start)) >= 0; start = end + 1)
            lines.Add(Parse(new ArraySegment<byte>(content, start, end - start), lines.Count + 1));
        return lines;
    }

    /// <inheritdoc/>
    public Task DoAsync(RunEnd end)
    {
        if (end.Unattended)
            Add(new SyncAttempt
            {
                Started = end.Started,
                Ended = end.Ended,
                ExitCode = end.ExitCode,
                Paused = end.Run?.Mode == SyncRunMode.Paused,
                ReportOnly = end.Run?.Mode == SyncRunMode.ReportOnly,
                RunId = end.Run?.Id ?? "",
                ErrorId = end.Error?.ErrorId ?? "",
                Reason = end.Error is { } error ? $"{error.Message} {error.Remedy}" : end.Cancelled ? "Cancelled." : end.Run?.Reason ?? "",
            });
        return Task.CompletedTask;
    }

    /// <summary>Removes those that ended before a moment, but never the last, nor the last that went through.</summary>
    /// <exception cref="SyncException"><c>StateDamaged</c>, <c>StateUnreadable</c> or <c>StateNotWritable</c>; then all are as they were.</exception>
    public void RemoveBefore(DateTimeOffset moment)
    {
        var all = Load();
        var success = all.LastOrDefault(attempt => attempt is { ExitCode: 0 or 2, Paused: false, ReportOnly: false });
        var kept = all.Where((attempt, index) => attempt.Ended >= moment || attempt == success || index == all.Count - 1).ToList();
        if (kept.Count == all.Count)
            return;
        try
        {
            AtomicFile.Replace(_state.Attempts, file =>
            {
                foreach (var attempt in kept)
                {
                    JsonSerializer.Serialize(file, attempt, StateJson.Line);
                    file.WriteByte((byte)'\n');
                }
            });
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw StateFile.NotWritable(_state.Attempts, e);
        }
    }

    private void Add(SyncAttempt attempt)
    {
        var line = JsonSerializer.SerializeToUtf8Bytes(attempt, StateJson.Line);
        try
        {
            using var file = StateFile.Open(_state.Attempts, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read);
            file.Seek(WholeLength(file), SeekOrigin.Begin);
            file.Write(line, 0, line.Length);
            file.WriteByte((byte)'\n');
            file.SetLength(file.Position);
            file.Flush(flushToDisk: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw StateFile.NotWritable(_state.Attempts, e);
        }
    }

    // Behind the last line break is what a power cut left.
    private static long WholeLength(FileStream file)
    {
        for (var end = file.Length; end > 0; end--)
        {
            file.Seek(end - 1, SeekOrigin.Begin);
            if (file.ReadByte() == '\n')
                return end;
        }

        return 0;
    }

    private SyncAttempt Parse(ArraySegment<byte> line, int number)
    {
        try
        {
            return JsonSerializer.Deserialize<SyncAttempt>(line, StateJson.Line) ?? throw new JsonException("It is nothing.");
        }
        catch (JsonException e)
        {
            throw new SyncException(
                "StateDamaged", SyncErrorKind.InvalidProfile, $"Line {number} of '{_state.Attempts}' is not what was written there: {e.Message}",
                "Remove that line, or the file: it only tells how unattended calls ended.", e);
        }
    }
}
