namespace ZivverSynctool.Infrastructure.Http;

/// <summary>
/// Which requests hold a place in the budget. Nobody outside knows where the server's window begins, nor when on its way
/// a request is counted, so a request holds its place from its start until one window after its answer. Of the requests
/// that a server counts within one window, the last one started saw all others holding a place: never more than the
/// budget, in sliding and in fixed windows alike. The price is one round trip per window.
/// All times are measured from the same origin; it is not thread-safe.
/// </summary>
internal sealed class BudgetLog
{
    // Clocks tick in steps of up to 16 ms, here and there.
    private static readonly TimeSpan Margin = TimeSpan.FromMilliseconds(40);

    private readonly List<PacedRequest> _log = [];
    private readonly RequestBudget _configured;
    private TimeSpan _heldUntil;
    private int _othersUse;
    private TimeSpan _othersUntil;

    public BudgetLog(RequestBudget configured) => _configured = Budget = configured;

    /// <summary>The budget as it is kept: the configured one, or what the server told where that is less.</summary>
    public RequestBudget Budget { get; private set; }

    /// <summary>The budget as the server told it; null where it has not.</summary>
    public RequestBudget? Told { get; private set; }

    /// <summary>How long the next request must wait: zero is not at all, infinite is until another one is answered.</summary>
    public TimeSpan TimeToWait(TimeSpan now)
    {
        if (now < _heldUntil)
            return _heldUntil - now;
        if (Budget.Requests == 0)
            return TimeSpan.Zero;
        var free = new List<TimeSpan>(_log.Count);
        foreach (var request in _log)
            if (FreeAt(request) is var at && at > now)
                free.Add(at);
        if (now < _othersUntil)
            free.AddRange(Enumerable.Repeat(_othersUntil, _othersUse));
        var tooMany = free.Count - Budget.Requests;
        if (tooMany < 0)
            return TimeSpan.Zero;
        free.Sort();
        return free[tooMany] == TimeSpan.MaxValue ? Timeout.InfiniteTimeSpan : free[tooMany] - now;
    }

    /// <summary>Notes that a request starts.</summary>
    public PacedRequest Start(TimeSpan now)
    {
        var request = new PacedRequest(now);
        if (Budget.Requests == 0)
            return request;
        // What was free before the oldest request under way began is of no use to NoteOthers either.
        var oldest = now;
        foreach (var other in _log)
            if (other.Ended is null && other.Started < oldest)
                oldest = other.Started;
        _log.RemoveAll(other => FreeAt(other) <= oldest);
        _log.Add(request);
        return request;
    }

    /// <summary>Lets nothing start before a moment, because the server said so.</summary>
    public void Hold(TimeSpan until) => _heldUntil = until > _heldUntil ? until : _heldUntil;

    /// <summary>Takes note of what the answer to a request says about the budget.</summary>
    public void Learn(RateLimitSignal signal, PacedRequest request, TimeSpan now)
    {
        if (signal.Limit is { } limit)
        {
            Told = new RequestBudget(limit, signal.Window ?? Told?.Window ?? RequestBudget.Default.Window);
            Budget = _configured.Requests == 0 ? Told : new RequestBudget(
                Math.Min(limit, _configured.Requests),
                signal.Window is { } window && window > _configured.Window ? window : _configured.Window);
        }

        if (signal.Remaining is { } remaining && Budget.Requests > 0)
            NoteOthers(remaining, now + (signal.Reset ?? Budget.Window), request);
    }

    /// <summary>
    /// What is missing from the remaining budget beyond our own requests was used by others behind the same address.
    /// Our share counts every request that can have been in the server's window, so alone it is never found too small.
    /// </summary>
    private void NoteOthers(int remaining, TimeSpan until, PacedRequest request)
    {
        var ours = _log.Count(other => FreeAt(other) > request.Started);
        _othersUse = Math.Max(0, Budget.Requests - ours - remaining);
        _othersUntil = until;
    }

    private TimeSpan FreeAt(PacedRequest request) =>
        request.Ended is { } ended ? ended + Budget.Window + Margin : TimeSpan.MaxValue;
}
