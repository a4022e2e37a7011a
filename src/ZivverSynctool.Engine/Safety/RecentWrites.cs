using ZivverSynctool.Review;

namespace ZivverSynctool.Safety;

/// <summary>Counts what was done lately, so that many small runs do not come to what one large one may not do (SPEC §6, Limits).</summary>
internal static class RecentWrites
{
    /// <summary>How far back it counts.</summary>
    public static readonly TimeSpan Window = TimeSpan.FromHours(24);

    /// <summary>How many changes of each kind were written within the window.</summary>
    /// <param name="past">The runs so far.</param>
    /// <param name="now">The time, UTC. What seems to be later was written before the clock was set back, and counts.</param>
    public static IReadOnlyDictionary<LimitKind, int> Count(IPastRuns past, DateTimeOffset now)
    {
        var since = now - Window;
        return LimitCheck.Count(NotOver(past, since).SelectMany(run => past.Results(run.Id))
            .Where(result => result.Outcome is SyncOutcome.Succeeded or SyncOutcome.Partial && result.Started + result.Duration > since));
    }

    // One run begins when the one before it is over, so before one that began too early there is none.
    private static IEnumerable<SyncRun> NotOver(IPastRuns past, DateTimeOffset since)
    {
        foreach (var run in past.NewestFirst())
        {
            if (run.Ended is null || run.Ended > since)
                yield return run;
            if (run.Started <= since)
                yield break;
        }
    }
}
