using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;

namespace ZivverSynctool.Infrastructure.Http;

/// <summary>Lets requests go, in the order of asking, at the pace of the budget.</summary>
[SuppressMessage("Design", "CA1001", Justification = "A semaphore without a wait handle holds nothing, and shared pacers live as long as the process.")]
internal sealed class RequestPacer(RequestBudget budget, TimeProvider time)
{
    private static readonly ConcurrentDictionary<(string Target, RequestBudget Budget), RequestPacer> Shared = new();

    private readonly object _gate = new();
    private readonly SemaphoreSlim _turn = new(1, 1);
    private readonly BudgetLog _log = new(budget);
    private readonly long _origin = time.GetTimestamp();
    private TaskCompletionSource<bool>? _wake;

    private bool _wasSpent;

    /// <summary>What has come to light about the budget in answers so far.</summary>
    public BudgetReport Report
    {
        get
        {
            lock (_gate)
                return new BudgetReport(_log.Told, _wasSpent);
        }
    }

    private TimeSpan Now => time.GetElapsedTime(_origin);

    /// <summary>The pacer of a target for the whole process: a delta and the run after it use one budget.</summary>
    public static RequestPacer For(Uri target, RequestBudget budget) =>
        Shared.GetOrAdd((target.GetLeftPart(UriPartial.Authority), budget), key => new RequestPacer(key.Budget, TimeProvider.System));

    /// <summary>Waits until a request may start.</summary>
    public async Task<PacedRequest> AcquireAsync(CancellationToken cancellation)
    {
        await _turn.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            while (true)
            {
                cancellation.ThrowIfCancellationRequested();
                var wake = new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously);
                TimeSpan wait;
                lock (_gate)
                {
                    wait = _log.TimeToWait(Now);
                    if (wait == TimeSpan.Zero)
                        return _log.Start(Now);
                    _wake = wake;
                }

                using var onCancel = cancellation.Register(() => wake.TrySetCanceled(cancellation));
                using var timer = time.CreateTimer(_ => wake.TrySetResult(true), null, wait, Timeout.InfiniteTimeSpan);
                await wake.Task.ConfigureAwait(false);
            }
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>Notes that a request was answered or has failed.</summary>
    public void Complete(PacedRequest request) => Change(() => request.Ended = Now);

    /// <summary>Takes note of what the answer to a request says about the budget.</summary>
    public void Learn(RateLimitSignal signal, PacedRequest request)
    {
        if (!signal.IsEmpty)
            Change(() => _log.Learn(signal, request, Now));
    }

    /// <summary>Takes note of a refusal because the budget is spent; nothing starts for a while.</summary>
    /// <param name="signal">What the refusal says.</param>
    /// <param name="request">The request that was refused.</param>
    /// <param name="longest">The longest wait that makes sense; where more is asked for, nothing is held.</param>
    /// <returns>The time until requests go on.</returns>
    public TimeSpan Refused(RateLimitSignal signal, PacedRequest request, TimeSpan longest)
    {
        var wait = TimeSpan.Zero;
        Change(() =>
        {
            _wasSpent = true;
            _log.Learn(signal, request, Now);
            var window = _log.Budget.Window > TimeSpan.Zero ? _log.Budget.Window : RequestBudget.Default.Window;
            wait = signal.RetryAfter ?? signal.Reset ?? signal.Window ?? window;
            if (wait <= longest)
                _log.Hold(Now + wait);
        });
        return wait;
    }

    private void Change(Action change)
    {
        lock (_gate)
        {
            change();
            _wake?.TrySetResult(true);
        }
    }
}
