using ZivverSynctool.Target;

namespace ZivverSynctool.Review;

/// <summary>
/// Finds, in the records of runs in their order, the writes whose answers are unknown: those that no result follows, or one
/// that says itself that the write may have been applied.
/// </summary>
/// <typeparam name="T">What tells the run of a write.</typeparam>
public sealed class WriteLedger<T>
{
    private readonly Dictionary<(AccountType, string, bool), List<(int Order, T Run, WriteIntent Intent)>> _open = [];
    private int _count;

    /// <summary>The writes whose answers are unknown as far as the records go, in their order.</summary>
    public IEnumerable<(T Run, WriteIntent Intent)> Open =>
        _open.Values.SelectMany(writes => writes).OrderBy(write => write.Order).Select(write => (write.Run, write.Intent));

    /// <summary>Takes note of a write that was about to be sent.</summary>
    public void Intended(T run, WriteIntent intent)
    {
        if (intent.Identifiers is null)
            return;
        var key = (intent.AccountType, intent.Email, intent.Creates);
        if (!_open.TryGetValue(key, out var writes))
            _open.Add(key, writes = []);
        writes.Add((_count++, run, intent));
    }

    /// <summary>Takes note of what became of a change; what would become of it says nothing of a write.</summary>
    public void Ended(SyncResult result)
    {
        if (result.Outcome is SyncOutcome.WouldSucceed or SyncOutcome.WouldBePartial or SyncOutcome.WouldFail or SyncOutcome.WouldSkip)
            return;
        if (!(result.Outcome == SyncOutcome.Failed && ZivverException.MayBeApplied(result.ErrorId)))
            _open.Remove((result.AccountType, result.Email, result.Action == SyncAction.Create));
    }
}
