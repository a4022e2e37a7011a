namespace ZivverSynctool;

/// <summary>A scheduled task that synchronizes a profile.</summary>
public sealed record SyncTask
{
    /// <summary>Its name, among the tasks of this product.</summary>
    public required string Name { get; init; }

    /// <summary>Full path of the profile.</summary>
    public string Profile { get; init; } = "";

    /// <summary>When it starts, in words.</summary>
    public string Schedule { get; init; } = "";

    /// <summary>When it starts next, UTC; null where it does not, or where that is not known.</summary>
    public DateTimeOffset? NextRun { get; init; }

    /// <summary>When it started last, UTC; null where it has not run yet.</summary>
    public DateTimeOffset? LastRun { get; init; }

    /// <summary>The exit code it ended with last (SPEC §7); null where it has not run yet, is running, or was ended by a signal.</summary>
    public int? LastResult { get; init; }

    /// <summary>The account it runs as.</summary>
    public string Account { get; init; } = "";

    /// <summary>Whether the scheduler will start it.</summary>
    public bool Enabled { get; init; }

    /// <summary>Where the scheduler has it: its path in Task Scheduler, or its timer in systemd.</summary>
    public string Place { get; init; } = "";
}
