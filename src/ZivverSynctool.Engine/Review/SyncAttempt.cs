namespace ZivverSynctool;

/// <summary>One unattended call and how it ended, also where it never came to be a run.</summary>
public sealed record SyncAttempt
{
    /// <summary>When it began, UTC.</summary>
    public DateTimeOffset Started { get; init; }

    /// <summary>When it was over, UTC.</summary>
    public DateTimeOffset Ended { get; init; }

    /// <summary>The exit code (SPEC §7); null where somebody stopped it.</summary>
    public int? ExitCode { get; init; }

    /// <summary>Whether a pause kept it from doing anything, so that it says nothing about whether all is well.</summary>
    public bool Paused { get; init; }

    /// <summary>Whether it only reported, so that however well it ended nothing was synchronized.</summary>
    public bool ReportOnly { get; init; }

    /// <summary>Id of its run; empty where it ended before it had one.</summary>
    public string RunId { get; init; } = "";

    /// <summary>Stable id of the error that ended it; empty where none did.</summary>
    public string ErrorId { get; init; } = "";

    /// <summary>Why it ended as it did, in words; empty where all went well.</summary>
    public string Reason { get; init; } = "";
}
