using System.Diagnostics.CodeAnalysis;

namespace ZivverSynctool;

/// <summary>What became of one change.</summary>
public sealed record SyncResult : SyncChange
{
    /// <summary>Makes an empty result, to be filled in.</summary>
    public SyncResult()
    {
    }

    /// <summary>Makes the result of a change; everything the change says stays.</summary>
    [SetsRequiredMembers]
    public SyncResult(SyncChange change)
        : base(change)
    {
    }

    /// <summary>How it ended.</summary>
    public SyncOutcome Outcome { get; init; }

    /// <summary>What happened, in words.</summary>
    public string Message { get; init; } = "";

    /// <summary>What to do about it; empty when there is nothing to do.</summary>
    public string Remedy { get; init; } = "";

    /// <summary>Stable id of the error that ended it; empty when there was none.</summary>
    public string ErrorId { get; init; } = "";

    /// <summary>What is known of a failure that somebody has seen already; empty for every other result.</summary>
    public string KnownIssue { get; init; } = "";

    /// <summary>When work on it began, UTC.</summary>
    public DateTimeOffset Started { get; init; }

    /// <summary>How long it took, waiting for the request budget included.</summary>
    public TimeSpan Duration { get; init; }

    /// <summary>The run it belongs to.</summary>
    public string RunId { get; init; } = "";
}
