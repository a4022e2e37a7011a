using ZivverSynctool.Target;

namespace ZivverSynctool.Execution;

/// <summary>What became of one work item.</summary>
internal sealed record StageOutcome
{
    public SyncOutcome Outcome { get; init; } = SyncOutcome.Succeeded;

    /// <summary>The account's id, once it has one.</summary>
    public string? ZivverId { get; init; }

    /// <summary>What went wrong or was left out, in words.</summary>
    public IReadOnlyList<string> Messages { get; init; } = [];

    /// <summary>Delegates that did not come to be, in words. They are left out, which is no fault of the change.</summary>
    public IReadOnlyList<string> Absent { get; init; } = [];

    public string Remedy { get; init; } = "";

    public string ErrorId { get; init; } = "";

    /// <summary>Failed, but it may have been applied: the answer was lost.</summary>
    public bool MayBeApplied { get; init; }

    /// <summary>The primary address after the write; null where nothing was written.</summary>
    public string? Email { get; init; }

    /// <summary>The aliases that were accepted; null where they were not sent.</summary>
    public IReadOnlyList<string>? Aliases { get; init; }

    /// <summary>Whether the single sign-on key was sent and accepted.</summary>
    public bool SsoKeyAccepted { get; init; }

    /// <summary>Whether the account is no more in Zivver, so that its links go.</summary>
    public bool IsGone { get; init; }

    /// <summary>How many accounts have access after the write; null where that was not written.</summary>
    public int? DelegateCount { get; init; }

    /// <summary>Written, but for what the messages say.</summary>
    public StageOutcome WithShortfall(IReadOnlyList<string> messages) => this with
    {
        Outcome = SyncOutcome.Partial,
        Messages = [.. messages, .. Messages],
        Remedy = "The next delta proposes what is missing again.",
    };

    public static StageOutcome Skipped(string message) => new() { Outcome = SyncOutcome.Skipped, Messages = [message] };

    public static StageOutcome GoneAlready(string id) => Skipped("It is gone from Zivver already.") with { ZivverId = id, IsGone = true };

    public static StageOutcome Failed(ZivverException error) => new()
    {
        Outcome = SyncOutcome.Failed,
        MayBeApplied = error.IsAmbiguous,
        Messages = [error.Message],
        Remedy = error.Remedy,
        ErrorId = error.ErrorId,
    };
}
