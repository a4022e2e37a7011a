namespace ZivverSynctool.Execution;

/// <summary>One run per profile at a time.</summary>
public interface IRunLock
{
    /// <summary>Takes the lock until the result is disposed of.</summary>
    /// <exception cref="SyncException">Another run has it; the message says who.</exception>
    IDisposable Take();

    /// <summary>Takes the lock as soon as it is free.</summary>
    /// <param name="waits">Is told once who is waited for, where that is needed.</param>
    /// <param name="givesUp">Says when to wait no longer.</param>
    /// <param name="cancellation">Cancels the waiting.</param>
    /// <exception cref="SyncException">It was not free in time.</exception>
    Task<IDisposable> WaitAsync(Action<string> waits, Func<bool> givesUp, CancellationToken cancellation);
}
