using ZivverSynctool.Mapping;
using ZivverSynctool.Review;
using ZivverSynctool.Safety;
using ZivverSynctool.Target;

namespace ZivverSynctool.Execution;

/// <summary>One run, or its preview: gather, ask, write down, write, write down.</summary>
internal sealed class RunCall(EngineSetup setup, Action<SyncEvent> emit)
{
    private readonly DeltaCall _delta = new(setup, emit);
    private readonly Asking _asking = new(setup.Profile, emit);

    public async Task RunAsync(RunRequest request, CancellationToken cancellation)
    {
        request.Delete.Check(setup.Clock());
        if (request.Delete.IsAny)
            UnattendedRules.CheckSomebodyIsThere(request);
        if (request.Preview)
        {
            await RunLockedAsync(request, cancellation).ConfigureAwait(false);
            return;
        }

        using (setup.Lock.Take())
        {
            if (request.Unattended)
                UnattendedRules.CheckWasRunByHand(setup.Past.Runs());
            await RunLockedAsync(request, cancellation).ConfigureAwait(false);
        }
    }

    private async Task RunLockedAsync(RunRequest request, CancellationToken cancellation)
    {
        var gathering = new RunGathering(setup, _delta, _asking);
        var work = request.Changes is { } given
            ? await gathering.GivenAsync(given, request, cancellation).ConfigureAwait(false)
            : await gathering.FromProfileAsync(request, cancellation).ConfigureAwait(false);
        if (request.Preview)
        {
            await PreviewAsync(work, cancellation).ConfigureAwait(false);
            return;
        }

        if (request.Ask && work.Changes.Count > 0 && !await _asking.AskAsync(RunQuestion.About(setup.Profile, work.Changes), cancellation).ConfigureAwait(false))
        {
            emit(new WarningEvent("Nothing was written."));
            return;
        }

        // While somebody thought about it, somebody else may have enabled what is to be deleted.
        if (work.Changes.Any(change => change.Action == SyncAction.Delete))
            work = work with { Snapshot = await _delta.ReadZivverAsync(cancellation).ConfigureAwait(false) };
        await WriteAsync(work, ModeOf(request), cancellation).ConfigureAwait(false);
    }

    private static SyncRunMode ModeOf(RunRequest request) => request.Changes switch
    {
        { } changes when changes.Any(change => change.Undoes.Length > 0) => SyncRunMode.Undo,
        _ when request.Unattended => SyncRunMode.Unattended,
        null => SyncRunMode.Manual,
        _ => SyncRunMode.Changes,
    };

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
        emit(new RunEvent(run));
        journal.Link([.. work.Learnt, .. LinkConfirmation.Confirm(work.Matches, work.Links, setup.Clock())]);
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
            EndAfterTrouble(totals.Cancelled(run, setup.Clock()));
            throw;
        }
        catch (SyncException error)
        {
            EndAfterTrouble(totals.Close(run, setup.Clock(), error.Message, error.ExitCode));
            throw;
        }

        if (stopped.Length == 0)
        {
            End(totals.Close(run, setup.Clock(), work.Refused));
            return;
        }

        var refusal = new SyncException("RunStopped", SyncErrorKind.Refused, $"The run was stopped: {stopped}",
            "Look at the failures with Get-SyncReview; what was not begun is proposed again by the next delta.");
        End(totals.Close(run, setup.Clock(), refusal.Message, refusal.ExitCode));
        throw refusal;

        void End(SyncRun ended)
        {
            journal.End(ended);
            emit(new RunEvent(ended));
            RememberWritten(ended, totals.Results);
            setup.Mapping.Save(work.Links.All);
        }

        // What ended the run is what is told; that it cannot be closed well either is said beside it.
        void EndAfterTrouble(SyncRun ended)
        {
            try
            {
                End(ended);
            }
            catch (SyncException further)
            {
                emit(new WarningEvent($"{further.Message} {further.Remedy}"));
                setup.Mapping.Save(work.Links.All);
            }
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
}
