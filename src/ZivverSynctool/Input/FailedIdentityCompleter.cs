namespace ZivverSynctool.Input;

/// <summary>Offers the accounts that failed in the last run.</summary>
public sealed class FailedIdentityCompleter : FailureCompleter
{
    /// <inheritdoc/>
    protected override string Word(SyncResult result) => result.Email;
}
