namespace ZivverSynctool.Trials.Identity.Sources;

/// <summary>What is known of one account, and what no source tells: whose it is.</summary>
/// <param name="Owner">Whose.</param>
/// <param name="Account">The account, with all that any source has of it.</param>
internal sealed record SourceLine(int Owner, SyncAccount Account)
{
    /// <summary>Whether it is the disabled user behind a functional account.</summary>
    public bool IsMailboxObject { get; init; }

    /// <summary>Whether something in it cannot be read, so that it is a problem.</summary>
    public bool IsUnreadable { get; init; }
}
