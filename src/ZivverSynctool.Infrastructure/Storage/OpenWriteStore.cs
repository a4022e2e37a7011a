using ZivverSynctool.Review;

namespace ZivverSynctool.Infrastructure.Storage;

/// <summary>The writes whose answers nobody has seen: the journals tell them, and the history which accounts there were before.</summary>
/// <param name="runs">The runs of the profile.</param>
/// <param name="history">What Zivver was seen to have.</param>
/// <param name="warn">Takes what an administrator should know.</param>
public sealed class OpenWriteStore(RunStore runs, HistoryStore history, Action<string> warn) : IOpenWrites
{
    /// <inheritdoc/>
    public IReadOnlyList<OpenWrite> Load()
    {
        var before = new Dictionary<string, IReadOnlyCollection<string>?>();
        var open = new List<OpenWrite>();
        foreach (var (run, intent) in runs.OpenWrites())
        {
            if (intent.Creates && !before.ContainsKey(run.Id))
                before.Add(run.Id, IdsBefore(run));
            open.Add(new OpenWrite(intent, intent.Creates ? before[run.Id] : null));
        }

        return open;
    }

    // Every run keeps what it has read before its first write.
    private HashSet<string>? IdsBefore(SyncRun run)
    {
        try
        {
            return new HashSet<string>(history.At(run.Started).Select(account => account.Id), StringComparer.OrdinalIgnoreCase);
        }
        catch (SyncException e) when (e.ErrorId is "HistoryDamaged" or "HistoryTooShort" or "StateUnreadable")
        {
            warn($"Run {run.Id} was cut off while it made accounts, and what Zivver had before cannot be told: {e.Message} "
                + "An account it made without seeing the answer is now taken for one that was there already.");
            return null;
        }
    }
}
