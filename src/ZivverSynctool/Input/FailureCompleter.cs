using ZivverSynctool.Infrastructure;

namespace ZivverSynctool.Input;

/// <summary>Offers words of what failed in the last run.</summary>
public abstract class FailureCompleter : ProfileValueCompleter
{
    /// <inheritdoc/>
    protected override IEnumerable<string> Words(SyncProfile profile)
    {
        using var session = new SyncSession(profile, null);
        var runs = session.GetRuns();
        var results = runs.Count == 0 ? [] : session.GetResults(runs[runs.Count - 1].Id);
        return results.Where(result => result.Outcome == SyncOutcome.Failed).Select(Word).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
    }

    /// <summary>What is offered of a result.</summary>
    protected abstract string Word(SyncResult result);
}
