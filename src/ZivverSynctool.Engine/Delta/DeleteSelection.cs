namespace ZivverSynctool.Delta;

/// <summary>Which suspended accounts a call deletes (SPEC §4, Delete). Only a call can say so, never a profile.</summary>
public sealed record DeleteSelection
{
    /// <summary>None: what every call means that does not say otherwise.</summary>
    public static DeleteSelection None { get; } = new();

    /// <summary>Delete users that are suspended in Zivver.</summary>
    public bool SuspendedUsers { get; init; }

    /// <summary>Delete functional accounts that are suspended in Zivver: those without members.</summary>
    public bool SuspendedFunctionalAccounts { get; init; }

    /// <summary>Of those, only accounts that are in none of the sources.</summary>
    public bool OnlyMissingFromSources { get; init; }

    /// <summary>Of those, only accounts that have been suspended since before this moment; null is all.</summary>
    public DateTimeOffset? SuspendedBefore { get; init; }

    /// <summary>Whether anything is to be deleted.</summary>
    public bool IsAny => SuspendedUsers || SuspendedFunctionalAccounts;

    /// <summary>Whether accounts of this type are to be deleted.</summary>
    public bool Covers(AccountType type) => type == AccountType.User ? SuspendedUsers : SuspendedFunctionalAccounts;

    /// <summary>Throws where what narrows the selection stands without what it narrows, or cannot be meant.</summary>
    /// <param name="now">The time, UTC.</param>
    /// <exception cref="SyncException"><c>DeleteNotSelected</c> or <c>SuspendedBeforeInFuture</c>.</exception>
    public void Check(DateTimeOffset now)
    {
        if (!IsAny && (OnlyMissingFromSources || SuspendedBefore is not null))
            throw new SyncException(
                "DeleteNotSelected", SyncErrorKind.InvalidArgument,
                $"{(OnlyMissingFromSources ? "-OnlyMissingFromSources" : "-SuspendedBefore")} says which suspended accounts to delete, but not of which type.",
                "Add -DeleteSuspendedUsers, -DeleteSuspendedFunctionalAccounts or both; or leave it out, and nothing is deleted.");
        if (SuspendedBefore > now)
            throw new SyncException(
                "SuspendedBeforeInFuture", SyncErrorKind.InvalidArgument,
                $"-SuspendedBefore is {SuspendedBefore.Value.ToUniversalTime():yyyy-MM-dd HH:mm} UTC, which is still to come.",
                "Give a date that is past, or leave it out for all suspended accounts.");
    }
}
