namespace ZivverSynctool.Execution;

/// <summary>Asks whoever started a run, and waits for the answer.</summary>
internal sealed class Asking(SyncProfile profile, Action<SyncEvent> emit)
{
    /// <summary>Asks, and gives the answer.</summary>
    public async Task<bool> AskAsync(QuestionEvent question, CancellationToken cancellation)
    {
        emit(question);
        var cancelled = new TaskCompletionSource<bool>();
        using (cancellation.Register(() => cancelled.TrySetCanceled()))
            return await (await Task.WhenAny(question.Answered, cancelled.Task).ConfigureAwait(false)).ConfigureAwait(false);
    }

    /// <summary>Whether what is to be deleted may be, which is asked however the run was started (SPEC §4, Delete).</summary>
    public async Task<bool> MayDeleteAsync(IReadOnlyList<SyncChange> changes, CancellationToken cancellation)
    {
        var deletions = changes.Where(change => change.Action == SyncAction.Delete).ToList();
        if (deletions.Count == 0 || await AskAsync(RunQuestion.AboutDeletions(profile, deletions), cancellation).ConfigureAwait(false))
            return true;
        emit(new WarningEvent($"Nothing is deleted: the deletion of {Words.Count(deletions.Count, "account")} was declined."));
        return false;
    }
}
