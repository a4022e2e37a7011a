namespace ZivverSynctool.Health;

/// <summary>Makes of what is known of a profile how it is.</summary>
public static class HealthJudge
{
    private static readonly TimeSpan Ahead = TimeSpan.FromHours(1);

    /// <summary>The health of a profile.</summary>
    public static SyncHealth Judge(HealthFacts facts)
    {
        // What is said to happen far ahead was written when the clock was wrong, and would hide all that goes wrong until then.
        var latest = facts.Now + Ahead;
        var calls = Calls.All(facts.Attempts, facts.Runs).Where(call => call.Ended <= latest).ToList();
        var success = LastSuccess([.. facts.Runs.Where(run => run.Ended <= latest)], calls);
        // A report that went well shows that whatever kept the calls before it is over, but it is no success.
        var well = calls.LastOrDefault(Calls.Reported)?.Ended is { } reported && !(success > reported) ? reported : success;
        var since = calls.Where(call => (well is null || call.Ended > well) && Calls.Failed(call)).ToList();
        var health = new SyncHealth
        {
            Name = facts.Profile.Name,
            Profile = facts.Profile.Path,
            At = facts.Now,
            LastSuccess = success,
            MaxAge = facts.Profile.Monitoring.MaxAge,
            LastAttempt = calls.Count > 0 ? calls[calls.Count - 1] : null,
            FailuresInARow = since.Count,
            NextRun = facts.NextRun,
            Pause = facts.Pause,
            RefusedWaiting = Refused(facts.Runs, since),
            FailingAccounts = facts.FailingAccounts,
            Days = HealthDays.Of(facts, calls),
            SourceSizes = Sizes(facts),
        };
        var reasons = new HealthRules(health, facts.Troubles).Reasons();
        return health with { State = reasons.Count > 0 ? reasons[0].State : SyncHealthState.Ok, Reasons = [.. reasons.Select(reason => reason.Text)] };
    }

    /// <summary>The health of a profile that cannot even be read: no unattended call can go through.</summary>
    /// <param name="path">Full path of the profile.</param>
    /// <param name="error">Why it cannot be read.</param>
    /// <param name="now">The time.</param>
    public static SyncHealth Unreadable(string path, SyncException error, DateTimeOffset now) => new()
    {
        State = SyncHealthState.Critical,
        Reasons = [$"{error.Message} {error.Remedy}"],
        Profile = path,
        At = now,
    };

    private static DateTimeOffset? LastSuccess(IReadOnlyList<SyncRun> runs, IReadOnlyList<SyncAttempt> calls)
    {
        // A call for chosen accounts says nothing of all the others.
        var chosen = new HashSet<string>(runs.Where(run => !run.IsWhole).Select(run => run.Id), StringComparer.Ordinal);
        var ended = runs.Where(run => run.IsWhole && Calls.WentThrough(run.ExitCode)).Select(run => run.Ended)
            .Concat(calls.Where(call => Calls.WentThrough(call) && !chosen.Contains(call.RunId)).Select(call => (DateTimeOffset?)call.Ended));
        return ended.Max();
    }

    // A run that was stopped because failures piled up has the same exit code, but nothing in it waits for approval.
    private static IReadOnlyList<SyncRun> Refused(IReadOnlyList<SyncRun> runs, IReadOnlyList<SyncAttempt> since)
    {
        var refused = new HashSet<string>(
            since.Where(call => call is { ExitCode: 3, ErrorId: "" } && call.RunId.Length > 0).Select(call => call.RunId), StringComparer.Ordinal);
        return [.. runs.Where(run => refused.Contains(run.Id))];
    }

    private static IReadOnlyList<SourceSizeOnDay> Sizes(HealthFacts facts) =>
        [.. facts.Runs.Where(run => run.Started >= facts.Now - RecentRuns.Window)
            .GroupBy(run => run.Started.ToOffset(facts.Now.Offset).Date)
            .SelectMany(day => day.SelectMany(run => run.Sources).GroupBy(size => (size.Source, size.AccountType))
                .Select(sizes => new SourceSizeOnDay(day.Key, sizes.Key.Source, sizes.Key.AccountType, sizes.Last().Count)))
            .OrderBy(size => size.Date)];
}
