using ZivverSynctool.Execution;
using ZivverSynctool.Review;

namespace ZivverSynctool.Infrastructure.Watching;

/// <summary>Follows one call: hands on what it says to the log, and afterwards does one thing after the other.</summary>
/// <param name="unattended">Whether nobody is there.</param>
/// <param name="log">Takes what is said.</param>
/// <param name="after">What is done when it is over, in order.</param>
/// <param name="clock">The time, UTC.</param>
internal sealed class RunWatch(bool unattended, Action<SyncEvent> log, IReadOnlyList<IAfterRun> after, Func<DateTimeOffset> clock) : IRunWatch
{
    private readonly DateTimeOffset _started = clock();
    private readonly object _gate = new();
    private readonly List<SyncResult> _results = [];
    private SyncRun? _run;

    /// <inheritdoc/>
    public void Saw(SyncEvent said)
    {
        lock (_gate)
        {
            if (said is RunEvent { Run: var run })
                _run = run;
            else if (said is ItemEvent { Item: SyncResult result })
                _results.Add(result);
            log(said);
        }
    }

    /// <inheritdoc/>
    public async Task EndedAsync(SyncException? error, bool cancelled, Action<SyncEvent> emit)
    {
        var end = new RunEnd
        {
            Unattended = unattended,
            Run = _run,
            Results = _results,
            Error = error,
            Cancelled = cancelled,
            Started = _started,
            Ended = clock(),
        };
        foreach (var next in after)
        {
            try
            {
                await next.DoAsync(end).ConfigureAwait(false);
            }
            catch (SyncException trouble)
            {
                var warning = new WarningEvent($"{trouble.Message} {trouble.Remedy}");
                Saw(warning);
                emit(warning);
            }
        }
    }
}
