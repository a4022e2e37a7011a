namespace ZivverSynctool.Infrastructure.Http;

/// <summary>One request in the log of the budget. The server counted it at some moment between its start and its answer.</summary>
internal sealed class PacedRequest(TimeSpan started)
{
    /// <summary>When it was let go, on the pacer's clock.</summary>
    public TimeSpan Started { get; } = started;

    /// <summary>When its answer came or it failed; null while it is under way.</summary>
    public TimeSpan? Ended { get; set; }
}
