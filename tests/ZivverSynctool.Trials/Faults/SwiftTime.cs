namespace ZivverSynctool.Trials.Faults;

/// <summary>Time that goes by faster: what waits for a server's patience or budget is soon done with it.</summary>
/// <param name="factor">How many times faster.</param>
internal sealed class SwiftTime(int factor) : TimeProvider
{
    private readonly long _origin = System.GetTimestamp();
    private readonly DateTimeOffset _began = System.GetUtcNow();

    /// <inheritdoc/>
    public override long GetTimestamp() => _origin + (System.GetTimestamp() - _origin) * factor;

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => _began + GetElapsedTime(_origin);

    /// <inheritdoc/>
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        new SwiftTimer(System.CreateTimer(callback, state, Swift(dueTime), Swift(period)), Swift);

    private TimeSpan Swift(TimeSpan time) => time <= TimeSpan.Zero ? time : TimeSpan.FromTicks(Math.Max(TimeSpan.TicksPerMillisecond, time.Ticks / factor));

    private sealed class SwiftTimer(ITimer timer, Func<TimeSpan, TimeSpan> swift) : ITimer
    {
        public bool Change(TimeSpan dueTime, TimeSpan period) => timer.Change(swift(dueTime), swift(period));

        public void Dispose() => timer.Dispose();

        public ValueTask DisposeAsync() => timer.DisposeAsync();
    }
}
