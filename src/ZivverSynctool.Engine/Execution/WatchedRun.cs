namespace ZivverSynctool.Execution;

/// <summary>A run with somebody who follows it from outside. A preview leaves nothing behind, so nobody follows it.</summary>
internal sealed class WatchedRun(EngineSetup setup, Action<SyncEvent> emit)
{
    public async Task RunAsync(RunRequest request, CancellationToken cancellation)
    {
        if (request.Preview || setup.Watch?.Invoke(request) is not { } watch)
        {
            await new RunCall(setup, emit).RunAsync(request, cancellation).ConfigureAwait(false);
            return;
        }

        void Say(SyncEvent said)
        {
            watch.Saw(said);
            emit(said);
        }

        try
        {
            using (setup.Messages(Say))
                await new RunCall(setup, Say).RunAsync(request, cancellation).ConfigureAwait(false);
        }
        catch (Exception end)
        {
            var cancelled = end is OperationCanceledException && cancellation.IsCancellationRequested;
            await watch.EndedAsync(cancelled ? null : end as SyncException ?? Defect(end), cancelled, emit).ConfigureAwait(false);
            throw;
        }

        await watch.EndedAsync(null, cancelled: false, emit).ConfigureAwait(false);
    }

    // Whatever else ends a call is a mistake of this product, and must not pass for a call that went well.
    private static SyncException Defect(Exception end) => new(
        "UnexpectedFailure", SyncErrorKind.Unavailable, $"The call ended in a way that it never should: {end.GetType().Name}: {end.Message}",
        "Run it once more by hand, and report what it says to the makers of this module.", end);
}
