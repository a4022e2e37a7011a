using ZivverSynctool.Safety;

namespace ZivverSynctool.Execution;

/// <summary>One run, or its preview: gather, ask, and go on to write.</summary>
internal sealed class RunCall(EngineSetup setup, Action<SyncEvent> emit)
{
    private const string Waiting = "Waiting for another run";

    private readonly DeltaCall _delta = new(setup, emit);
    private readonly Asking _asking = new(setup.Profile, emit);
    private readonly RunWriting _writing = new(setup, emit);

    public async Task RunAsync(RunRequest request, CancellationToken cancellation)
    {
        request.Delete.Check(setup.Clock());
        if (request.Delete.IsAny)
            UnattendedRules.CheckSomebodyIsThere(request);
        if (request.Preview)
        {
            await new RunPreview(setup, emit).ShowAsync(await GatherAsync(request, cancellation).ConfigureAwait(false), cancellation).ConfigureAwait(false);
            return;
        }

        using (await LockAsync(request, cancellation).ConfigureAwait(false))
            await RunLockedAsync(request, cancellation).ConfigureAwait(false);
    }

    private async Task<IDisposable> LockAsync(RunRequest request, CancellationToken cancellation)
    {
        if (!request.Wait)
            return setup.Lock.Take();
        var taken = await setup.Lock.WaitAsync(
            whom => emit(new ProgressEvent(Waiting, whom)), () => request.Until <= setup.Clock(), cancellation).ConfigureAwait(false);
        emit(new ProgressEvent(Waiting, "", Completed: true));
        return taken;
    }

    private async Task RunLockedAsync(RunRequest request, CancellationToken cancellation)
    {
        var pause = setup.Pauses.Load() is { } asked && asked.Until > setup.Clock() ? asked : null;
        if (request is { Unattended: true, ReportOnly: false })
        {
            UnattendedRules.CheckWasRunByHand(setup.Past, setup.Profile.Path);
            if (pause is not null)
            {
                _writing.Pause(pause);
                return;
            }
        }

        if (pause is not null)
            emit(new WarningEvent($"{pause.InWords} Unattended runs write nothing until then; this one goes on."));
        var work = await GatherAsync(request, cancellation).ConfigureAwait(false);
        if (request.Ask && work.Changes.Count > 0 && !await _asking.AskAsync(RunQuestion.About(setup.Profile, work.Changes), cancellation).ConfigureAwait(false))
        {
            emit(new WarningEvent("Nothing was written."));
            return;
        }

        // While somebody thought about it, somebody else may have enabled what is to be deleted.
        work = work.AsOf(setup.Clock());
        if (request.Writes && work.Deletions.Count > 0)
            work = work with { Snapshot = await _delta.ReadZivverAsync(cancellation).ConfigureAwait(false) };
        await _writing.WriteAsync(work, ModeOf(request), request.Until, cancellation).ConfigureAwait(false);
    }

    private Task<RunWork> GatherAsync(RunRequest request, CancellationToken cancellation)
    {
        var gathering = new RunGathering(setup, _delta, _asking);
        return request.Changes is { } given ? gathering.GivenAsync(given, request, cancellation) : gathering.FromProfileAsync(request, cancellation);
    }

    private static SyncRunMode ModeOf(RunRequest request) => request.Changes switch
    {
        _ when request.ReportOnly => SyncRunMode.ReportOnly,
        { } changes when changes.Any(change => change.Undoes.Length > 0) => SyncRunMode.Undo,
        _ when request.Unattended => SyncRunMode.Unattended,
        null => SyncRunMode.Manual,
        _ => SyncRunMode.Changes,
    };
}
