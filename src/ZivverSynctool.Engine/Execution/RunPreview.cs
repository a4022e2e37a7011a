using ZivverSynctool.Review;

namespace ZivverSynctool.Execution;

/// <summary>Tries what is gathered on a model of the organization.</summary>
internal sealed class RunPreview(EngineSetup setup, Action<SyncEvent> emit)
{
    /// <summary>Shows what would come of it. Nothing is written, and nothing is left behind.</summary>
    public async Task ShowAsync(RunWork work, CancellationToken cancellation)
    {
        foreach (var (change, reason) in work.Left)
            emit(new ItemEvent(new SyncResult(change) { Outcome = SyncOutcome.WouldSkip, Message = reason }));
        using var journal = new NoJournal();
        var end = await TryAsync(work, journal, "", null, emit, cancellation).ConfigureAwait(false);
        if (end.Broken.Length > 0)
            emit(new WarningEvent($"A run would be stopped here: {end.Broken} What it would not have begun is not shown."));
    }

    /// <summary>Tries it for a run that only reports, which keeps what would come of it.</summary>
    public Task<ExecutionEnd> TryAsync(
        RunWork work, IJournal journal, string runId, DateTimeOffset? until, Action<SyncEvent> tell, CancellationToken cancellation)
    {
        work.BringLinksUpToDate(setup.Clock());
        var doubts = new PreviewDoubts(setup.Profile.Organization, work.Snapshot);
        var context = work.On(setup, setup.Model(work.Snapshot), journal, runId, until) with { Activity = "Previewing", Budget = RequestBudget.None, Preview = true };
        return new SyncExecutor(context, Note).RunAsync(work.Changes, cancellation);

        void Note(SyncEvent next) => tell(next is ItemEvent { Item: SyncResult result } ? new ItemEvent(doubts.Note(result)) : next);
    }
}
