using ZivverSynctool.Review;

namespace ZivverSynctool.Infrastructure.Storage;

/// <summary>
/// The journal of one run: a file of JSON lines beside the profile. Whoever writes while others do shares their flush to
/// disk, so many requests in flight cost little more than one.
/// </summary>
public sealed class Journal : IJournal
{
    private readonly StateFolder _state;
    private readonly object _gate = new();
    private FileStream? _file;
    private Exception? _failure;
    private bool _flushing;
    private Task _flush = Task.CompletedTask;
    private MemoryStream _waiting = new();
    private TaskCompletionSource<bool> _written = NewSource();

    /// <summary>Makes a journal for the next run of a profile; the file is made when the run begins.</summary>
    public Journal(SyncProfile profile) => _state = new StateFolder(profile);

    /// <inheritdoc/>
    public void Begin(SyncRun run)
    {
        var path = _state.Journal(run.Id);
        try
        {
            _file = StateFile.Open(path, FileMode.CreateNew, FileAccess.Write, FileShare.Read, buffer: 1);
            StateFile.FlushNames(_state.Runs);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw NotWritten(e);
        }

        Append(new JournalRecord { Form = JournalRecord.CurrentForm, Kind = JournalRecordKind.Run, Run = run }).GetAwaiter().GetResult();
    }

    /// <inheritdoc/>
    public void Link(IReadOnlyList<AccountLink> links) =>
        Append(new JournalRecord { Kind = JournalRecordKind.Links, Links = links }).GetAwaiter().GetResult();

    /// <inheritdoc/>
    public Task IntendAsync(WriteIntent intent) =>
        Append(new JournalRecord { Kind = JournalRecordKind.Intent, Intent = intent });

    /// <inheritdoc/>
    public Task RecordAsync(SyncResult result, IReadOnlyList<AccountLink> links) =>
        Append(new JournalRecord { Kind = JournalRecordKind.Result, Result = result, Links = links.Count > 0 ? links : null });

    /// <inheritdoc/>
    public void End(SyncRun run) =>
        Append(new JournalRecord { Kind = JournalRecordKind.End, Run = run }).GetAwaiter().GetResult();

    /// <inheritdoc/>
    public void Dispose()
    {
        lock (_gate)
            _failure ??= new ObjectDisposedException(nameof(Journal));
        _flush.GetAwaiter().GetResult();
        _file?.Dispose();
    }

    private Task Append(JournalRecord record)
    {
        var line = record.ToLine();
        lock (_gate)
        {
            if (_failure is not null)
                return Task.FromException(NotWritten(_failure));
            _waiting.Write(line, 0, line.Length);
            if (!_flushing)
            {
                _flushing = true;
                _flush = Task.Run(Flush);
            }

            return _written.Task;
        }
    }

    // What comes while one batch is on its way to the disk makes up the next.
    private void Flush()
    {
        while (true)
        {
            MemoryStream batch;
            TaskCompletionSource<bool> written;
            lock (_gate)
            {
                if (_waiting.Length == 0)
                {
                    _flushing = false;
                    return;
                }

                (batch, _waiting) = (_waiting, new MemoryStream());
                (written, _written) = (_written, NewSource());
            }

            try
            {
                _file!.Write(batch.GetBuffer(), 0, (int)batch.Length);
                _file.Flush(flushToDisk: true);
                written.SetResult(true);
            }
            catch (Exception e)
            {
                Fail(e, written);
                return;
            }
        }
    }

    // After a failed write nobody knows what the file holds, so nothing more is promised.
    private void Fail(Exception e, TaskCompletionSource<bool> written)
    {
        TaskCompletionSource<bool> next;
        lock (_gate)
        {
            _failure = e;
            next = _written;
        }

        written.SetException(NotWritten(e));
        next.TrySetException(NotWritten(e));
    }

    private SyncException NotWritten(Exception e) => new(
        "JournalNotWritten", SyncErrorKind.Unavailable, $"The journal in '{_state.Runs}' cannot be written: {e.Message}",
        "Make room on the disk and see to it that the account may write there. Nothing is sent that was not journalled first.", e);

    private static TaskCompletionSource<bool> NewSource() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
