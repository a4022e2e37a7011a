namespace ZivverSynctool.Input;

/// <summary>Offers the failures of the last run.</summary>
public sealed class FailedCodeCompleter : FailureCompleter
{
    /// <inheritdoc/>
    protected override string Word(SyncResult result) => result.ErrorId;
}
