using ZivverSynctool.Review;
using ZivverSynctool.Safety;

namespace ZivverSynctool.Execution;

/// <summary>Writes what is gathered, and keeps it as a run. The profile's lock is taken.</summary>
internal sealed class RunWriting(EngineSetup setup, Action<SyncEvent> emit)
{
    /// <summary>Writes, or in a run that only reports finds out what would come of it.</summary>
    /// <exception cref="SyncException"><c>RunStopped</c>: failures piled up; or what ended the run.</exception>
    public async Task WriteAsync(RunWork work, SyncRunMode mode, DateTimeOffset? until, CancellationToken cancellation)
    {
        var isReport = mode == SyncRunMode.ReportOnly;
        var run = NewRun(mode) with
        {
            Sources = work.Read?.InOrder() ?? [],
            Planned = work.Changes.Count,
            Undoes = work.Changes.Select(change => change.Undoes).FirstOrDefault(undone => undone.Length > 0) ?? "",
        };
        var totals = new RunTotals();
        using var journal = isReport ? new ReportJournal(setup.Journal()) : setup.Journal();
        journal.Begin(run);
        emit(new RunEvent(run));
        if (!isReport)
            Remember(work, journal);
        run = run with { ChangedElsewhere = setup.History?.Saw(work.Snapshot) ?? 0 };
        ExecutionEnd end;
        try
        {
            run = run with { Refused = [.. work.Refused.Select(refused => Save(refused, run.Id, work.Snapshot))] };
            await RecordLeftAsync(work, journal, run, totals).ConfigureAwait(false);
            end = isReport
                ? await new RunPreview(setup, emit).TryAsync(work, journal, run.Id, until, totals.Listen(emit), cancellation).ConfigureAwait(false)
                : await ExecuteAsync(work, journal, run.Id, until, totals, cancellation).ConfigureAwait(false);
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

        if (end.Broken.Length == 0)
        {
            End(totals.Close(run, setup.Clock(), NotBegun(end, until)));
            return;
        }

        var refusal = new SyncException("RunStopped", SyncErrorKind.Refused, $"The run was stopped: {end.Broken}",
            "Look at the failures with Get-SyncReview; what was not begun is proposed again by the next delta.");
        End(totals.Close(run, setup.Clock(), refusal.Message, refusal.ExitCode));
        throw refusal;

        void End(SyncRun ended)
        {
            journal.End(ended);
            emit(new RunEvent(ended) { HeldBack = work.HeldBack, Unfound = work.Unfound });
            if (isReport)
                return;
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
                if (!isReport)
                    setup.Mapping.Save(work.Links.All);
            }
        }
    }

    /// <summary>Keeps it as a run that nothing was done because of a pause.</summary>
    public void Pause(SyncPause pause)
    {
        var run = NewRun(SyncRunMode.Paused);
        using var journal = setup.Journal();
        journal.Begin(run);
        var ended = run with { Ended = setup.Clock(), Reason = pause.InWords, ExitCode = 0 };
        journal.End(ended);
        emit(new RunEvent(ended));
        emit(new WarningEvent($"{pause.InWords} Nothing was read and nothing was written."));
    }

    private SyncRun NewRun(SyncRunMode mode) => setup.NewRun() with { Mode = mode, Profile = setup.Profile.Path, Started = setup.Clock() };

    private void Remember(RunWork work, IJournal journal)
    {
        journal.Link(work.BringLinksUpToDate(setup.Clock()));
        setup.Mapping.Save(work.Links.All);
        if (work.Read is not { } read)
            return;
        setup.SourceSizes.Save(read.Sizes);
        setup.Missing.Save(read.Missing);
    }

    private RefusedKind Save(RefusedChanges refused, string runId, ZivverSnapshot zivver) =>
        refused.Record(setup.Plans.Save(runId, refused.Limit.Kind, refused.Changes), setup.Profile, zivver);

    private static string NotBegun(ExecutionEnd end, DateTimeOffset? until) =>
        end.NotBegun == 0 ? "" : $"{Words.Count(end.NotBegun, "change")} not begun: it was to end at {until!.Value.LocalDateTime:yyyy-MM-dd HH:mm}.";

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

    private Task<ExecutionEnd> ExecuteAsync(RunWork work, IJournal journal, string runId, DateTimeOffset? until, RunTotals totals, CancellationToken cancellation)
    {
        var context = work.On(setup, setup.Zivver(), journal, runId, until) with { Known = new KnownIssues(setup.KnownIssues.Load(), setup.Clock()) };
        return new SyncExecutor(context, totals.Listen(emit)).RunAsync(work.Changes, cancellation);
    }

    private async Task RecordLeftAsync(RunWork work, IJournal journal, SyncRun run, RunTotals totals)
    {
        var outcome = run.Mode == SyncRunMode.ReportOnly ? SyncOutcome.WouldSkip : SyncOutcome.Skipped;
        foreach (var (change, reason) in work.Left)
        {
            var skipped = new SyncResult(change) { Outcome = outcome, Message = reason, RunId = run.Id, Started = setup.Clock() };
            await journal.RecordAsync(skipped, []).ConfigureAwait(false);
            totals.Listen(emit)(new ItemEvent(skipped));
        }
    }
}
