using ZivverSynctool.Target;

namespace ZivverSynctool.Execution;

/// <summary>
/// Writes changes: several at once, never two writes on one account, each when what it needs is done. It decides nothing
/// again; it only leaves out what did not come to be, and says so. A preview is this same class with a model behind it.
/// </summary>
public sealed class SyncExecutor
{
    /// <summary>How many requests are in flight at once.</summary>
    public const int MostInFlight = 8;

    private readonly ExecutionContext _context;
    private readonly Action<SyncEvent> _emit;
    private readonly LiveAddresses _addresses;
    private readonly ChangeWriter _writer;
    private readonly Dictionary<SyncChange, ChangeProgress> _progress = new(ReferenceComparer.Instance);

    /// <summary>Makes an executor for one run.</summary>
    /// <param name="context">What the run works on.</param>
    /// <param name="emit">Receives each result after it is journalled, and progress.</param>
    public SyncExecutor(ExecutionContext context, Action<SyncEvent> emit)
    {
        _context = context;
        _emit = emit;
        _addresses = new LiveAddresses(context.Snapshot);
        _writer = new ChangeWriter(
            context.Zivver, new Intentions(context.Journal, context.KeepOldAddressAsAlias, context.Clock), _addresses, context.Snapshot);
    }

    /// <summary>Writes the changes.</summary>
    /// <returns>Why it stopped early, where it did.</returns>
    /// <exception cref="OperationCanceledException">It was cancelled; what was in flight is finished or still open in the journal.</exception>
    /// <exception cref="ZivverException">The key is refused.</exception>
    public async Task<ExecutionEnd> RunAsync(IReadOnlyList<SyncChange> changes, CancellationToken cancellation)
    {
        var standing = await LeaveOutDriftedAsync(changes).ConfigureAwait(false);
        var items = WorkOrder.Arrange(standing);
        var breaker = new Breaker(standing.Count);
        var ready = new Queue<WorkItem>(items.Where(item => item.Waiting == 0));
        var running = new InFlight();
        var left = items.Count;
        try
        {
            while (ready.Count + running.Count > 0)
            {
                if (breaker.Reason is null && !IsTimeUp && !cancellation.IsCancellationRequested)
                    Fill(running, ready, cancellation);
                if (running.Count == 0)
                    break;
                var done = await Task.WhenAny(running.Tasks).ConfigureAwait(false);
                var outcome = await done.ConfigureAwait(false);
                var item = running.Remove(done);
                Finish(item, outcome, breaker);
                foreach (var unlocked in item.Unlocks)
                    if (--unlocked.Waiting == 0)
                        ready.Enqueue(unlocked);
                ReportProgress(items.Count, --left);
            }
        }
        finally
        {
            await DrainAsync(running).ConfigureAwait(false);
            await CloseHalfDoneAsync(standing).ConfigureAwait(false);
            _emit(new ProgressEvent(_context.Activity, "", Completed: true));
        }

        cancellation.ThrowIfCancellationRequested();
        return new ExecutionEnd(breaker.Reason ?? "", IsTimeUp ? standing.Count(change => _progress[change].Result is null) : 0);
    }

    private bool IsTimeUp => _context.Until is { } until && _context.Clock() >= until;

    private void Fill(InFlight running, Queue<WorkItem> ready, CancellationToken cancellation)
    {
        for (var tries = ready.Count; tries > 0 && running.Count < MostInFlight; tries--)
        {
            var next = ready.Dequeue();
            if (running.Admits(next))
                running.Add(StartAsync(next, cancellation), next);
            else
                ready.Enqueue(next);
        }
    }

    private async Task<List<SyncChange>> LeaveOutDriftedAsync(IReadOnlyList<SyncChange> changes)
    {
        var givenUp = new HashSet<string>(changes.SelectMany(AddressExchange.GivenUpBy));
        var standing = new List<SyncChange>(changes.Count);
        foreach (var change in changes)
        {
            _progress[change] = new ChangeProgress(_context.Clock());
            if (DriftCheck.Check(change, _context.Snapshot, _context.Links, givenUp) is { } outcome)
            {
                _progress[change].Outcome = outcome;
                _emit(new ItemEvent(await RecordAsync(change, outcome).ConfigureAwait(false)));
                UpdateLinks(_progress[change]);
            }
            else
                standing.Add(change);
        }

        return standing;
    }

    private async Task<StageOutcome> StartAsync(WorkItem item, CancellationToken cancellation)
    {
        var progress = _progress[item.Change];
        if (progress.Outcome is null)
            progress.Started = _context.Clock();
        progress.Begun = item.Stage;
        // Read before the first wait: from there on, other writes may be changing the book.
        var known = (progress.Outcome?.ZivverId ?? item.Change.ZivverId) is { } id ? _context.Links.Of(id).ToList() : [];
        var outcome = progress.Outcome is { Outcome: not (SyncOutcome.Succeeded or SyncOutcome.Partial) } stopped
            ? stopped
            : await _writer.WriteAsync(item, progress.Outcome, cancellation).ConfigureAwait(false);
        if (item.Stage == WorkStage.Complete && outcome.Outcome == SyncOutcome.Failed && outcome != progress.Outcome)
            outcome = progress.Outcome! with { Outcome = SyncOutcome.Partial, Messages = outcome.Messages, Remedy = outcome.Remedy, ErrorId = outcome.ErrorId };
        var links = item.Stage == WorkStage.Park ? [] : LinkUpdates.After(item.Change, outcome, known, _context.KeepOldAddressAsAlias, _context.Clock());
        // What was written is known from here on, whether or not it can be written down.
        progress.Links = links;
        progress.Outcome = outcome;
        progress.Done = item.Stage;
        if (item.Next is null)
            progress.Result = await RecordAsync(item.Change, outcome, links).ConfigureAwait(false);
        else
            _context.Journal.Link(links);
        return outcome;
    }

    // Everything that other items look at changes here, on one thread, between the writes.
    private void Finish(WorkItem item, StageOutcome outcome, Breaker breaker)
    {
        var progress = _progress[item.Change];
        UpdateLinks(progress);
        if (outcome.IsGone)
            _addresses.Remove(outcome.ZivverId!);
        else if (outcome is { ZivverId: { } id, Email: { } email })
            _addresses.Set(id, email, outcome.Aliases ?? [], AddressExchange.GivenUpBy(item.Change).Where(address => address != email && outcome.Aliases?.Contains(address) != true));
        if (item.Next is not null)
            return;
        breaker.Count(outcome.Outcome, isKnown: progress.Result?.KnownIssue.Length > 0);
        if (progress.Result is { } result)
            _emit(new ItemEvent(result));
    }

    private Task<SyncResult> RecordAsync(SyncChange change, StageOutcome outcome) => RecordAsync(change, outcome, []);

    private async Task<SyncResult> RecordAsync(SyncChange change, StageOutcome outcome, IReadOnlyList<AccountLink> links)
    {
        var now = _context.Clock();
        var started = _progress[change].Started;
        var result = _context.Known.Mark(new SyncResult(change)
        {
            Outcome = _context.Preview ? PreviewOutcome.Of(outcome.Outcome) : outcome.Outcome,
            Message = string.Join(" ", outcome.Messages),
            Remedy = outcome.Remedy,
            ErrorId = outcome.ErrorId,
            ZivverId = outcome.ZivverId ?? change.ZivverId,
            Started = started,
            // A clock that is set back in between makes no time less than none.
            Duration = now > started ? now - started : TimeSpan.Zero,
            RunId = _context.RunId,
        });
        await _context.Journal.RecordAsync(result, links).ConfigureAwait(false);
        return result;
    }

    private void ReportProgress(int total, int left) => _emit(new ProgressEvent(
        _context.Activity, $"{total - left} of {total}", (total - left) * 100 / total, _context.Budget.TimeFor(left)));

    // Cancelled, refused, or without a journal by now: the writes in flight still come to their end before the lock is let go.
    private async Task DrainAsync(InFlight running)
    {
        foreach (var task in running.Running)
        {
            try
            {
                await task.Key.ConfigureAwait(false);
            }
            catch (Exception error) when (error is OperationCanceledException or SyncException)
            {
                // Its intent stays open in the journal, and the next run looks first. The first such error ends the run.
                UpdateLinks(_progress[task.Value.Change]);
                continue;
            }

            UpdateLinks(_progress[task.Value.Change]);
            if (_progress[task.Value.Change].Result is { } result)
                _emit(new ItemEvent(result));
        }
    }

    // What took more than one write, and was in between when the run ended, is in Zivver all the same: it is part of the run.
    private async Task CloseHalfDoneAsync(IReadOnlyList<SyncChange> changes)
    {
        foreach (var change in changes)
        {
            var progress = _progress[change];
            // What became of a change that was on its way is not known: a result would close the question that its intent leaves open.
            if (progress is not { Result: null, Outcome: { } outcome } || progress is { Begun: WorkStage.Main, Done: WorkStage.Park })
                continue;
            try
            {
                progress.Result = await RecordAsync(change, HalfDone(progress.Done, outcome)).ConfigureAwait(false);
            }
            catch (SyncException)
            {
                // Whatever keeps the journal from being written ends the run, which says so.
                return;
            }

            _emit(new ItemEvent(progress.Result));
        }
    }

    private static StageOutcome HalfDone(WorkStage done, StageOutcome outcome) =>
        outcome.Outcome is not (SyncOutcome.Succeeded or SyncOutcome.Partial) ? outcome
        : done != WorkStage.Park ? outcome.WithShortfall(["The run ended before all who are to have access could be named."])
        : outcome with
        {
            Outcome = SyncOutcome.Failed,
            Messages = [$"It made way for others, and the run ended before it had its new address, so its address is {outcome.Email} until the next run."],
            Remedy = "Run it again.",
        };

    private void UpdateLinks(ChangeProgress progress)
    {
        foreach (var link in progress.Links)
            _context.Links.Put(link);
        if (progress.Outcome is { IsGone: true, ZivverId: { } gone })
            foreach (var link in _context.Links.Of(gone).ToList())
                _context.Links.Remove(link.AccountType, link.Identifier);
    }

    private sealed class ChangeProgress(DateTimeOffset started)
    {
        public DateTimeOffset Started { get; set; } = started;

        public WorkStage Begun { get; set; }

        public WorkStage Done { get; set; }

        public StageOutcome? Outcome { get; set; }

        public SyncResult? Result { get; set; }

        public IReadOnlyList<AccountLink> Links { get; set; } = [];
    }
}
