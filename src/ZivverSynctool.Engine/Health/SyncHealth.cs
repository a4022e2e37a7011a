using ZivverSynctool.Health;

namespace ZivverSynctool;

/// <summary>How a profile is: whether it synchronizes, since when it does not, what needs attention, and what happened lately.</summary>
public sealed record SyncHealth
{
    /// <summary>How well it is.</summary>
    public SyncHealthState State { get; init; }

    /// <summary>Why it is not <see cref="SyncHealthState.Ok"/>, a sentence each, the most important first.</summary>
    public IReadOnlyList<string> Reasons { get; init; } = [];

    /// <summary>The organization's name; empty where the profile cannot be read.</summary>
    public string Name { get; init; } = "";

    /// <summary>Full path of the profile.</summary>
    public required string Profile { get; init; }

    /// <summary>The moment that all of this is of.</summary>
    public DateTimeOffset At { get; init; }

    /// <summary>When a synchronization went through for the last time, UTC: with exit code 0 or 2 (SPEC §7). Null where none is known.</summary>
    public DateTimeOffset? LastSuccess { get; init; }

    /// <summary>How long that is ago; null where none is known.</summary>
    public TimeSpan? Age => At - LastSuccess;

    /// <summary>How long it may be ago.</summary>
    public TimeSpan MaxAge { get; init; }

    /// <summary>The last unattended call; null where there was none.</summary>
    public SyncAttempt? LastAttempt { get; init; }

    /// <summary>How many unattended calls did not go through since <see cref="LastSuccess"/>.</summary>
    public int FailuresInARow { get; init; }

    /// <summary>When the next run is planned, UTC; null where that is not known.</summary>
    public DateTimeOffset? NextRun { get; init; }

    /// <summary>The pause that holds now; null where there is none.</summary>
    public SyncPause? Pause { get; init; }

    /// <summary>Unattended runs that a limit refused in part and that nobody has settled since, oldest first.</summary>
    public IReadOnlyList<SyncRun> RefusedWaiting { get; init; } = [];

    /// <summary>Accounts that failed within the last 30 days and have not succeeded since, the longest failing first.</summary>
    public IReadOnlyList<FailingAccount> FailingAccounts { get; init; } = [];

    /// <summary>The last 30 days, the latest first. A day without a run is among them, from the first run on.</summary>
    public IReadOnlyList<SyncHealthDay> Days { get; init; } = [];

    /// <summary>How large each source was within the last 30 days, oldest first.</summary>
    public IReadOnlyList<SourceSizeOnDay> SourceSizes { get; init; } = [];

    /// <summary>The exit code of a check: 0 ok, 1 warning, 2 critical, 3 unknown.</summary>
    public int ExitCode => (int)State;

    /// <summary>All that matters in one line, with performance data, as Nagios and its kin read it.</summary>
    public string Line => HealthLine.Of(this);

    /// <summary>The line.</summary>
    public override string ToString() => Line;
}
