namespace ZivverSynctool.Input;

/// <summary>Offers the accounts that have a failure somebody has made known.</summary>
public sealed class KnownIdentityCompleter : KnownIssueCompleter
{
    /// <inheritdoc/>
    protected override string Word(SyncKnownIssue issue) => issue.Identity;
}
