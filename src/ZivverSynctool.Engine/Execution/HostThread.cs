namespace ZivverSynctool.Execution;

/// <summary>
/// The thread that listens to a call's events. Some things can only be done there: whatever uses the shell that the
/// administrator works in, with its connections and its unlocked vaults.
/// </summary>
public sealed class HostThread
{
    private volatile Action<SyncEvent>? _emit;

    /// <summary>Lets the call whose events these are do such work, until the result is disposed of.</summary>
    internal IDisposable Serve(Action<SyncEvent> emit)
    {
        _emit = emit;
        return new Service(this);
    }

    /// <summary>Has work done there, one piece after another, and waits for its result.</summary>
    /// <exception cref="InvalidOperationException">No call is under way.</exception>
    public async Task<T> RunAsync<T>(Func<T> work)
    {
        var emit = _emit ?? throw new InvalidOperationException("Nobody listens who could do this work.");
        var result = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        emit(new HostWorkEvent(
            () =>
            {
                try
                {
                    result.TrySetResult(work());
                }
                catch (Exception error)
                {
                    result.TrySetException(error);
                }
            },
            () => result.TrySetCanceled()));
        return await result.Task.ConfigureAwait(false);
    }

    private sealed class Service(HostThread host) : IDisposable
    {
        public void Dispose() => host._emit = null;
    }
}
