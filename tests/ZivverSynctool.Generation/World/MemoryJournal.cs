using ZivverSynctool.Review;

namespace ZivverSynctool.Generation.World;

/// <summary>A journal that can be looked at.</summary>
public sealed class MemoryJournal : IJournal
{
    private readonly object _gate = new();

    /// <summary>The run as it ended, or as it began.</summary>
    public SyncRun? Run { get; private set; }

    /// <summary>What was about to be sent, in order.</summary>
    public List<WriteIntent> Intents { get; } = [];

    /// <summary>What became of the changes, in order.</summary>
    public List<SyncResult> Results { get; } = [];

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
            Intents.Add(intent);
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task RecordAsync(SyncResult result, IReadOnlyList<AccountLink> links)
    {
        lock (_gate)
            Results.Add(result);
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public void End(SyncRun run) => Run = run;

    /// <inheritdoc/>
    public void Dispose()
    {
    }
}
