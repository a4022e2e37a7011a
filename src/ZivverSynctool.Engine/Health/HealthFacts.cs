namespace ZivverSynctool.Health;

/// <summary>What is known of a profile when its health is judged.</summary>
public sealed record HealthFacts
{
    /// <summary>The profile.</summary>
    public required SyncProfile Profile { get; init; }

    /// <summary>The time, in the zone that days are counted in.</summary>
    public DateTimeOffset Now { get; init; }

    /// <summary>The runs, oldest first: those of <see cref="RecentRuns.Window"/>, and back to the last whole one that went through.</summary>
    public IReadOnlyList<SyncRun> Runs { get; init; } = [];

    /// <summary>The unattended calls, oldest first.</summary>
    public IReadOnlyList<SyncAttempt> Attempts { get; init; } = [];

    /// <summary>Accounts that keep failing, the longest failing first.</summary>
    public IReadOnlyList<FailingAccount> FailingAccounts { get; init; } = [];

    /// <summary>What was changed, per day and action.</summary>
    public IReadOnlyList<SyncHealthDay> Days { get; init; } = [];

    /// <summary>When the next run is planned, UTC; null where that is not known.</summary>
    public DateTimeOffset? NextRun { get; init; }

    /// <summary>The pause that holds now; null where there is none.</summary>
    public SyncPause? Pause { get; init; }

    /// <summary>What could not be read, a sentence each.</summary>
    public IReadOnlyList<string> Troubles { get; init; } = [];
}
