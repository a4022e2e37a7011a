namespace ZivverSynctool.Execution;

/// <summary>One run per profile at a time.</summary>
public interface IRunLock
{
    /// <summary>Takes the lock until the result is disposed of.</summary>
    /// <exception cref="SyncException">Another run has it; the message says who.</exception>
    IDisposable Take();
}
