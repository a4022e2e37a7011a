namespace ZivverSynctool.Infrastructure.Http;

/// <summary>
/// The end of one attempt: it times out when nothing comes for too long, and outlives a cancellation by a moment,
/// so that a write under way can still be answered.
/// </summary>
internal sealed class AttemptDeadline : IDisposable
{
    // Never disposed: the timer may still fire while the attempt ends, and without a wait handle it holds nothing.
    private readonly CancellationTokenSource _end = new();
    private readonly ITimer _timer;
    private readonly CancellationTokenRegistration _registration;
    private readonly TimeSpan _patience;
    private readonly CancellationToken _cancellation;

    public AttemptDeadline(TimeProvider time, TimeSpan patience, TimeSpan grace, CancellationToken cancellation)
    {
        _patience = patience;
        _cancellation = cancellation;
        _timer = time.CreateTimer(_ => _end.Cancel(), null, patience, Timeout.InfiniteTimeSpan);
        _registration = cancellation.Register(() => _timer.Change(grace, Timeout.InfiniteTimeSpan));
    }

    /// <summary>Is cancelled at the end.</summary>
    public CancellationToken Token => _end.Token;

    /// <summary>Whether the end has come.</summary>
    public bool IsOver => _end.IsCancellationRequested;

    /// <summary>Something came: the time-out begins anew.</summary>
    public void Progress()
    {
        if (!_cancellation.IsCancellationRequested)
            _timer.Change(_patience, Timeout.InfiniteTimeSpan);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _registration.Dispose();
        _timer.Dispose();
    }
}
