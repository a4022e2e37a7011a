namespace ZivverSynctool.Scheduling;

/// <summary>A task as it is to be registered: what starts, when, and as whom.</summary>
public sealed record TaskDefinition
{
    /// <summary>Its name (<see cref="TaskName"/>).</summary>
    public required string Name { get; init; }

    /// <summary>The profile that it synchronizes.</summary>
    public required SyncProfile Profile { get; init; }

    /// <summary>When it starts.</summary>
    public required TaskSchedule Schedule { get; init; }

    /// <summary>Full path of the PowerShell that it starts.</summary>
    public required string Shell { get; init; }

    /// <summary>Full path of the script that the PowerShell runs.</summary>
    public required string Script { get; init; }

    /// <summary>The account that it runs as; empty for whoever registers it, where the scheduler has tasks of a user's own.</summary>
    public string Account { get; init; } = "";

    /// <summary>Whether it only reports.</summary>
    public bool ReportOnly { get; init; }

    /// <summary>The time of day at which a run ends cleanly; null for no such time.</summary>
    public TimeSpan? Until { get; init; }

    /// <summary>Whether it waits for another run of the profile.</summary>
    public bool Wait { get; init; }

    /// <summary>After what time the scheduler ends it.</summary>
    public TimeSpan TimeLimit { get; init; }

    /// <summary>The task as it will be, before it has run.</summary>
    /// <param name="now">The computer's own time.</param>
    public SyncTask AsTask(DateTime now) => new()
    {
        Name = Name,
        Profile = Profile.Path,
        Schedule = Schedule.ToString(),
        NextRun = new DateTimeOffset(Schedule.After(now)).ToUniversalTime(),
        Account = Account,
        Enabled = true,
    };
}
