namespace ZivverSynctool.Health;

/// <summary>The unattended calls of a profile, with those that were ended from outside before they could say how they ended.</summary>
internal static class Calls
{
    /// <summary>Whether a call with this exit code synchronized all there was, but for accounts that are named.</summary>
    public static bool WentThrough(int? exitCode) => exitCode is 0 or 2;

    /// <summary>Whether a call did so.</summary>
    public static bool WentThrough(SyncAttempt call) => !call.Paused && !call.ReportOnly && WentThrough(call.ExitCode);

    /// <summary>Whether a call only reported, and nothing was in its way.</summary>
    public static bool Reported(SyncAttempt call) => call.ReportOnly && WentThrough(call.ExitCode);

    /// <summary>Whether a call says that something is not well.</summary>
    public static bool Failed(SyncAttempt call) => !WentThrough(call.ExitCode);

    /// <summary>All calls, in the order they began.</summary>
    public static IReadOnlyList<SyncAttempt> All(IReadOnlyList<SyncAttempt> attempts, IReadOnlyList<SyncRun> runs)
    {
        var told = new HashSet<string>(attempts.Select(attempt => attempt.RunId), StringComparer.Ordinal);
        // One that has neither an end nor a reason is at work now.
        var untold = runs.Where(run => run.Mode == SyncRunMode.Unattended && !told.Contains(run.Id) && (run.Ended is not null || run.Reason.Length > 0));
        return [.. attempts.Concat(untold.Select(Of)).OrderBy(call => call.Started)];
    }

    private static SyncAttempt Of(SyncRun run) => new()
    {
        Started = run.Started,
        Ended = run.Ended ?? run.Started,
        ExitCode = run.ExitCode,
        RunId = run.Id,
        Reason = run.Reason,
    };
}
