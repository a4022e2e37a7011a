namespace ZivverSynctool.Review;

/// <summary>A call that may write, when it is over: what there is to tell of it.</summary>
public sealed record RunEnd
{
    /// <summary>Whether nobody was there.</summary>
    public bool Unattended { get; init; }

    /// <summary>The run; null where the call ended before it began to write.</summary>
    public SyncRun? Run { get; init; }

    /// <summary>What became of its changes.</summary>
    public IReadOnlyList<SyncResult> Results { get; init; } = [];

    /// <summary>What ended it early; null where nothing did.</summary>
    public SyncException? Error { get; init; }

    /// <summary>Whether somebody stopped it.</summary>
    public bool Cancelled { get; init; }

    /// <summary>When the call began, UTC.</summary>
    public DateTimeOffset Started { get; init; }

    /// <summary>When it was over, UTC.</summary>
    public DateTimeOffset Ended { get; init; }

    /// <summary>The exit code it ends with (SPEC §7); null where somebody stopped it.</summary>
    public int? ExitCode => Cancelled ? null : Error?.ExitCode ?? Run?.ExitCode ?? 0;
}
