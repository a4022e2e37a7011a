namespace ZivverSynctool.Infrastructure.Sandbox;

/// <summary>
/// Counts requests over the time just gone, so that no window of that length, wherever it begins, holds more than the
/// budget. Refused requests do not count.
/// </summary>
internal sealed class SlidingWindow(RequestBudget budget, TimeProvider time)
{
    private readonly object _gate = new();
    private readonly Queue<long> _taken = new();

    /// <summary>Takes one request from the budget.</summary>
    public WindowState Take()
    {
        if (budget.Requests == 0)
            return WindowState.Unlimited;
        lock (_gate)
        {
            var now = time.GetTimestamp();
            while (_taken.Count > 0 && time.GetElapsedTime(_taken.Peek(), now) >= budget.Window)
                _taken.Dequeue();
            var granted = _taken.Count < budget.Requests;
            if (granted)
                _taken.Enqueue(now);
            return new WindowState(
                granted, budget.Requests, budget.Requests - _taken.Count, budget.Window - time.GetElapsedTime(_taken.Peek(), now));
        }
    }
}
