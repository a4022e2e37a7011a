namespace ZivverSynctool.Input;

/// <summary>Offers the failures that somebody has made known.</summary>
public sealed class KnownCodeCompleter : KnownIssueCompleter
{
    /// <inheritdoc/>
    protected override string Word(SyncKnownIssue issue) => issue.Code;
}
