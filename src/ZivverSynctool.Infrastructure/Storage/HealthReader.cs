using ZivverSynctool.Health;

namespace ZivverSynctool.Infrastructure.Storage;

/// <summary>Gathers from a profile's state how it is. What cannot be read is part of the answer, and ends nothing.</summary>
/// <param name="profile">The profile.</param>
/// <param name="nextRun">When the next run is planned, UTC; null where that is not known.</param>
/// <param name="clock">The time, UTC.</param>
internal sealed class HealthReader(SyncProfile profile, Func<DateTimeOffset?> nextRun, Func<DateTimeOffset> clock)
{
    private readonly RunStore _runs = new(profile);
    private readonly List<string> _troubles = [];

    /// <summary>How the profile is now.</summary>
    public SyncHealth Read()
    {
        _troubles.Clear();
        var now = clock().ToLocalTime();
        var recent = new RecentRuns(now);
        var runs = Runs(recent.Since);
        foreach (var run in runs.Where(run => run.Started >= recent.Since))
            recent.Add(run, recent.NeedsResults(run) ? Try(() => _runs.Results(run.Id), []) : null);
        return HealthJudge.Judge(new HealthFacts
        {
            Profile = profile,
            Now = now,
            Runs = runs,
            Attempts = Try(new AttemptFile(profile).Load, []),
            FailingAccounts = recent.FailingAccounts,
            Days = recent.Days,
            NextRun = Try(nextRun, null),
            Pause = Try(new PauseFile(profile).Load, null) is { } pause && pause.Until > now ? pause : null,
            Troubles = _troubles,
        });
    }

    // A journal that cannot be read hides one run, and not those before it.
    private List<SyncRun> Runs(DateTimeOffset since)
    {
        var runs = new List<SyncRun>();
        var wentThrough = false;
        foreach (var read in Try(_runs.LatestFirst, []))
        {
            if (Try(read, null) is not { } run)
                continue;
            if (wentThrough && run.Started < since)
                break;
            wentThrough |= run is { IsWhole: true, ExitCode: 0 or 2 };
            runs.Add(run);
        }

        runs.Reverse();
        return runs;
    }

    private T Try<T>(Func<T> read, T otherwise)
    {
        try
        {
            return read();
        }
        catch (SyncException e)
        {
            _troubles.Add($"{e.Message} {e.Remedy}");
            return otherwise;
        }
    }
}
