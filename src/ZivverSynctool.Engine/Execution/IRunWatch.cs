namespace ZivverSynctool.Execution;

/// <summary>Follows one call that may write: writes its log, and does what is to be done when it is over.</summary>
public interface IRunWatch
{
    /// <summary>Takes what the call says, as it says it. It may be called from several threads at once.</summary>
    void Saw(SyncEvent said);

    /// <summary>The call is over and its lock is free. What fails here is said, and changes nothing about the run.</summary>
    /// <param name="error">What ended it early; null where it went through or was cancelled.</param>
    /// <param name="cancelled">Whether somebody stopped it.</param>
    /// <param name="emit">Takes what the user should know.</param>
    Task EndedAsync(SyncException? error, bool cancelled, Action<SyncEvent> emit);
}
