using ZivverSynctool.Review;

namespace ZivverSynctool.Generation.World;

/// <summary>A journal that can be looked at.</summary>
/// <param name="idsBefore">The ids that Zivver has as the run begins.</param>
public sealed class MemoryJournal(IReadOnlyCollection<string> idsBefore) : IJournal
{
    private readonly object _gate = new();
    private readonly List<Action<WriteLedger<MemoryJournal>>> _records = [];

    /// <summary>Makes the journal of a run that begins with an empty Zivver.</summary>
    public MemoryJournal()
        : this([])
    {
    }

    /// <summary>The ids that Zivver had as the run began.</summary>
    public IReadOnlyCollection<string> IdsBefore { get; } = idsBefore;

    /// <summary>The run as it ended, or as it began.</summary>
    public SyncRun? Run { get; private set; }

    /// <summary>What was about to be sent, in order.</summary>
    public List<WriteIntent> Intents { get; } = [];

    /// <summary>What became of the changes, in order.</summary>
    public List<SyncResult> Results { get; } = [];

    /// <summary>Tells what was sent and what became of it.</summary>
    internal void Tell(WriteLedger<MemoryJournal> ledger) => _records.ForEach(record => record(ledger));

    /// <inheritdoc/>
    public void Begin(SyncRun run) => Run = run;

    /// <inheritdoc/>
    public void Link(IReadOnlyList<AccountLink> links)
    {
    }

    /// <inheritdoc/>
    public Task IntendAsync(WriteIntent intent)
    {
        lock (_gate)
        {
            Intents.Add(intent);
            _records.Add(ledger => ledger.Intended(this, intent));
        }

        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task RecordAsync(SyncResult result, IReadOnlyList<AccountLink> links)
    {
        lock (_gate)
        {
            Results.Add(result);
            _records.Add(ledger => ledger.Ended(result));
        }

        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public void End(SyncRun run) => Run = run;

    /// <inheritdoc/>
    public void Dispose()
    {
    }
}
