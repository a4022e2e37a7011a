namespace ZivverSynctool.Health;

/// <summary>What is wrong with a profile. Each rule looks at one thing.</summary>
/// <param name="health">All that is known.</param>
/// <param name="troubles">What could not be read.</param>
internal sealed class HealthRules(SyncHealth health, IReadOnlyList<string> troubles)
{
    // Once may be a server that restarts, twice as well.
    private const int MostFailures = 2;
    private const int InvalidProfile = 6;

    /// <summary>Every reason, the most important first.</summary>
    public IReadOnlyList<HealthReason> Reasons() =>
        [.. new[] { Age(), LastCall(), Pause(), NeverRan() }.OfType<HealthReason>().Concat(Refused()).Concat(Failing()).Concat(Unreadable()).OrderBy(reason => reason.Order)];

    // In a pause nothing is to go through, and its end is known.
    private HealthReason? Age() => health.Pause is null && health.Age is { } age && age > health.MaxAge
        ? new HealthReason(
            SyncHealthState.Critical,
            $"Nothing has gone through for {HealthWords.Of(age)}, since {HealthWords.Of(health.LastSuccess!.Value, health.At)}; it may be {HealthWords.Of(health.MaxAge)}.")
        : null;

    private HealthReason? LastCall()
    {
        if (health.FailuresInARow == 0 || health.LastAttempt is not { Paused: false } last || health.RefusedWaiting.Any(run => run.Id == last.RunId))
            return null;
        var failures = health.FailuresInARow - health.RefusedWaiting.Count;
        return new HealthReason(
            failures > MostFailures || last.ExitCode == InvalidProfile ? SyncHealthState.Critical : SyncHealthState.Warning,
            (failures == 1 ? "The last unattended call" : $"The last {failures} unattended calls")
            + $" did not go through; {(failures == 1 ? "it" : "the last one")} ended {HealthWords.Of(last.Ended, health.At)}"
            + (last.ExitCode is { } code ? $" with exit code {code}" : "")
            + HealthWords.End(last.Reason.Length > 0 ? $": {last.Reason}" : ""));
    }

    private HealthReason? Pause() => health.Pause is { } pause ? new HealthReason(SyncHealthState.Warning, pause.InWords) : null;

    private HealthReason? NeverRan() => health.LastSuccess is not null ? null : health.LastAttempt switch
    {
        null => new HealthReason(SyncHealthState.Unknown, "The profile has not been synchronized as a whole yet."),
        { } last when Calls.Reported(last) => new HealthReason(SyncHealthState.Unknown, "The profile has not been synchronized as a whole yet: its unattended runs only report."),
        _ => null,
    };

    private IEnumerable<HealthReason> Refused() => health.RefusedWaiting.Reverse().Take(1).Select(run => new HealthReason(
        SyncHealthState.Warning,
        HealthWords.End($"Run {run.Id} was refused in part{Again(health.RefusedWaiting.Count)}, and that waits for somebody to settle it: {What(run)}")));

    // The commands that approve stand with the runs themselves.
    private static string What(SyncRun run) => run.Refused.Count > 0 ? string.Join(" ", run.Refused.Select(refused => refused.Reason)) : run.Reason;

    // What somebody has seen already is listed, and no reason.
    private IEnumerable<HealthReason> Failing() => health.FailingAccounts.Where(account => account.KnownIssue.Length == 0).ToList() is not { Count: > 0 } failing ? [] : [new HealthReason(
        SyncHealthState.Warning,
        $"{Words.Count(failing.Count, "account")} {(failing.Count == 1 ? "fails" : "fail")}"
        + $" since {HealthWords.Of(failing[0].Since, health.At)}: {Words.List([.. failing.Select(account => account.Email)])}.")];

    private IEnumerable<HealthReason> Unreadable() => troubles.Select(trouble => new HealthReason(SyncHealthState.Unknown, trouble));

    private static string Again(int times) => times == 1 ? "" : $", as {Words.Count(times - 1, "run")} before it";
}
