namespace ZivverSynctool.Infrastructure.Http;

/// <summary>How one attempt failed, and whether another one may help. Never leaves the client.</summary>
internal sealed class AttemptFailure(SyncException error, Repeat repeat, TimeSpan? delay = null) : Exception(error.Message, error)
{
    /// <summary>What the caller is told when no further attempt helps.</summary>
    public SyncException Error { get; } = error;

    /// <summary>Whether to try again.</summary>
    public Repeat Repeat { get; } = repeat;

    /// <summary>How long the server asks to wait first.</summary>
    public TimeSpan? Delay { get; } = delay;
}
