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

        SyncException? error = null;
        var cancelled = false;
        try
        {
            using (setup.Messages(Say))
                await new RunCall(setup, Say).RunAsync(request, cancellation).ConfigureAwait(false);
        }
        catch (SyncException e)
        {
            error = e;
            throw;
        }
        catch (OperationCanceledException)
        {
            cancelled = true;
            throw;
        }
        finally
        {
            await watch.EndedAsync(error, cancelled, emit).ConfigureAwait(false);
        }
    }
}
