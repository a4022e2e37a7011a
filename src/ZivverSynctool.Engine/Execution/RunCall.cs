using ZivverSynctool.Mapping;
using ZivverSynctool.Review;
using ZivverSynctool.Safety;
using ZivverSynctool.Target;

namespace ZivverSynctool.Execution;

/// <summary>One run, or its preview: gather, ask, write down, write, write down.</summary>
internal sealed class RunCall(EngineSetup setup, Action<SyncEvent> emit)
{
    private readonly DeltaCall _delta = new(setup, emit);

    public async Task RunAsync(RunRequest request, CancellationToken cancellation)
    {
        if (request.Preview)
        {
            await RunLockedAsync(request, cancellation).ConfigureAwait(false);
            return;
        }

        using (setup.Lock.Take())
            await RunLockedAsync(request, cancellation).ConfigureAwait(false);
    }

    private async Task RunLockedAsync(RunRequest request, CancellationToken cancellation)
    {
        var work = request.Changes is { } given
            ? await GivenAsync(given, request, cancellation).ConfigureAwait(false)
            : await FromProfileAsync(request, cancellation).ConfigureAwait(false);
        if (request.Preview)
        {
            await PreviewAsync(work, cancellation).ConfigureAwait(false);
            return;
        }

        if (request.Ask && work.Changes.Count > 0 && !await AskAsync(RunQuestion.About(setup.Profile, work.Changes), cancellation).ConfigureAwait(false))
        {
            emit(new WarningEvent("Nothing was written."));
            return;
        }

        await WriteAsync(work, ModeOf(request), cancellation).ConfigureAwait(false);
    }

    private static SyncRunMode ModeOf(RunRequest request) => request.Changes switch
    {
        null => SyncRunMode.Manual,
        var changes when changes.Any(change => change.Undoes.Length > 0) => SyncRunMode.Undo,
        _ => SyncRunMode.Changes,
    };

    private async Task<RunWork> FromProfileAsync(RunRequest request, CancellationToken cancellation)
    {
        var reading = await _delta.ReadAsync(request, request.Allow, cancellation).ConfigureAwait(false);
        if (request.Ask)
            reading = await LiftLimitsAsync(reading, cancellation).ConfigureAwait(false);
        return new RunWork(
            reading.Input.Zivver, reading.Input.Links,
            reading.Plan.Changes.Where(change => change.Action != SyncAction.None).ToList(),
            [], reading.Plan.Matches,
            request.SourceAccounts is null && request.Identities.Count == 0
                ? new GoodRead(SourceGuard.Sizes(reading.Reads), reading.Plan.Missing)
                : null);
    }

    private async Task<DeltaReading> LiftLimitsAsync(DeltaReading reading, CancellationToken cancellation)
    {
        while (reading.Plan.Tripped.Count > 0)
        {
            var lifted = reading.Input.Allow.ToDictionary(allow => allow.Key, allow => allow.Value);
            foreach (var limit in reading.Plan.Tripped)
                if (await AskAsync(RunQuestion.About(limit), cancellation).ConfigureAwait(false))
                    lifted[limit.Kind] = limit.Count;
            if (lifted.Count == reading.Input.Allow.Count)
                break;
            reading = _delta.Plan(reading.Reads, reading.Input with { Allow = lifted });
        }

        return reading;
    }

    private async Task<RunWork> GivenAsync(IReadOnlyList<SyncChange> given, RunRequest request, CancellationToken cancellation)
    {
        var links = new LinkBook(setup.Mapping.Load());
        var snapshot = await _delta.ReadZivverAsync(cancellation).ConfigureAwait(false);
        OrganizationGuard.Check(links, snapshot);

        var ready = given.Where(change => change.Action != SyncAction.None).ToList();
        var left = given.Where(change => change.Action == SyncAction.None)
            .Select(change => (change, change.Reason.Length > 0 ? change.Reason : "Nothing is ready to be done.")).ToList();

        StandingRules.CheckOncePerAccount(ready);
        var rules = new StandingRules(setup.Profile, setup.Holds.Load(), links, snapshot);
        foreach (var change in ready.ToList())
            if (rules.Stop(change) is { } reason)
            {
                ready.Remove(change);
                left.Add((change, reason));
            }

        foreach (var limit in LimitCheck.Check(ready, setup.Profile, snapshot, request.Allow))
        {
            if (request.Ask && await AskAsync(RunQuestion.About(limit), cancellation).ConfigureAwait(false))
                continue;
            var over = ready.FindAll(change => LimitCheck.KindsOf(change).Contains(limit.Kind));
            left.AddRange(over.Select(change => (change,
                $"The limit {limit.Kind} allows {limit.Allowed}, and there are {limit.Count}. Allow exactly that many with -Allow @{{ {limit.Kind} = {limit.Count} }}.")));
            ready.RemoveAll(over.Contains);
        }

        // Who an account belongs to was decided when it was as the change says; what has moved since is not linked by it either.
        var matches = given.Where(change => change is { Source: not null, Zivver: { } before, Status: ChangeStatus.Ready }
                && snapshot.ById(before.Id) is { } now && !DriftCheck.Moved(before, now).Any() && LinkDrift.Find(change, links, snapshot) is null)
            .Select(change => new AccountMatch { Source = change.Source, Zivver = snapshot.ById(change.ZivverId!) }).ToList();
        return new RunWork(snapshot, links, ready, left, matches, null);
    }

    private async Task PreviewAsync(RunWork work, CancellationToken cancellation)
    {
        foreach (var (change, reason) in work.Left)
            emit(new ItemEvent(new SyncResult(change) { Outcome = SyncOutcome.WouldSkip, Message = reason }));
        var doubts = new PreviewDoubts(setup.Profile.Organization, work.Snapshot);
        using var journal = new NoJournal();
        var stopped = await new SyncExecutor(Context(work, setup.Model(work.Snapshot), journal, "", preview: true), Emit)
            .RunAsync(work.Changes, cancellation).ConfigureAwait(false);
        if (stopped.Length > 0)
            emit(new WarningEvent($"A run would be stopped here: {stopped} What it would not have begun is not shown."));

        void Emit(SyncEvent next) => emit(next is ItemEvent { Item: SyncResult result } ? new ItemEvent(doubts.Note(result)) : next);
    }

    /// <summary>Writes what is gathered. The profile's lock is taken.</summary>
    public async Task WriteAsync(RunWork work, SyncRunMode mode, CancellationToken cancellation)
    {
        var run = setup.NewRun() with
        {
            Mode = mode,
            Profile = setup.Profile.Path,
            Started = setup.Clock(),
            Planned = work.Changes.Count,
            Undoes = work.Changes.Select(change => change.Undoes).FirstOrDefault(undone => undone.Length > 0) ?? "",
        };
        var totals = new RunTotals();
        using var journal = setup.Journal();
        journal.Begin(run);
        journal.Link(LinkConfirmation.Confirm(work.Matches, work.Links, setup.Clock()));
        setup.Mapping.Save(work.Links.All);
        if (work.Read is { } read)
        {
            setup.SourceSizes.Save(read.Sizes);
            setup.Missing.Save(read.Missing);
        }

        setup.History?.Saw(work.Snapshot);

        string stopped;
        try
        {
            await RecordLeftAsync(work, journal, run, totals).ConfigureAwait(false);
            stopped = await new SyncExecutor(Context(work, setup.Zivver(), journal, run.Id, preview: false), totals.Listen(emit))
                .RunAsync(work.Changes, cancellation).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            End(totals.Cancelled(run, setup.Clock()));
            throw;
        }
        catch (SyncException error)
        {
            End(totals.Close(run, setup.Clock(), error.Message, error.ExitCode));
            throw;
        }

        if (stopped.Length == 0)
        {
            End(totals.Close(run, setup.Clock()));
            return;
        }

        var refusal = new SyncException("RunStopped", SyncErrorKind.Refused, $"The run was stopped: {stopped}",
            "Look at the failures with Get-SyncReview; what was not begun is proposed again by the next delta.");
        End(totals.Close(run, setup.Clock(), refusal.Message, refusal.ExitCode));
        throw refusal;

        void End(SyncRun ended)
        {
            journal.End(ended);
            RememberWritten(ended, totals.Results);
            setup.Mapping.Save(work.Links.All);
        }
    }

    // The run is over and well recorded; the next read of Zivver tells the history what this one could not.
    private void RememberWritten(SyncRun ended, IReadOnlyList<SyncResult> results)
    {
        try
        {
            setup.History?.Wrote(ended, results);
        }
        catch (SyncException error)
        {
            emit(new WarningEvent($"{error.Message} {error.Remedy}"));
        }
    }

    private async Task RecordLeftAsync(RunWork work, IJournal journal, SyncRun run, RunTotals totals)
    {
        foreach (var (change, reason) in work.Left)
        {
            var skipped = new SyncResult(change) { Outcome = SyncOutcome.Skipped, Message = reason, RunId = run.Id, Started = setup.Clock() };
            await journal.RecordAsync(skipped, []).ConfigureAwait(false);
            totals.Listen(emit)(new ItemEvent(skipped));
        }
    }

    private ExecutionContext Context(RunWork work, IZivver target, IJournal journal, string runId, bool preview) => new()
    {
        Zivver = target,
        Snapshot = work.Snapshot,
        Links = work.Links,
        Journal = journal,
        Clock = setup.Clock,
        RunId = runId,
        Activity = preview ? "Previewing" : "Synchronizing",
        Budget = preview ? RequestBudget.None : setup.Profile.Zivver.Budget,
        KeepOldAddressAsAlias = setup.Profile.KeepOldAddressAsAlias,
        Preview = preview,
    };

    private async Task<bool> AskAsync(QuestionEvent question, CancellationToken cancellation)
    {
        emit(question);
        var cancelled = new TaskCompletionSource<bool>();
        using (cancellation.Register(() => cancelled.TrySetCanceled()))
            return await (await Task.WhenAny(question.Answered, cancelled.Task).ConfigureAwait(false)).ConfigureAwait(false);
    }
}
