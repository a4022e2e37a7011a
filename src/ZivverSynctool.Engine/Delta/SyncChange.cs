namespace ZivverSynctool;

/// <summary>Every difference of one account between Zivver and the sources, and what would be done about it.</summary>
public record SyncChange
{
    /// <summary>The strongest action that is ready.</summary>
    public SyncAction Action { get; init; }

    /// <summary>User or functional account.</summary>
    public AccountType AccountType { get; init; }

    /// <summary>The address the account has in Zivver, or would get.</summary>
    public required string Email { get; init; }

    /// <summary>The name the account has or would get.</summary>
    public string DisplayName { get; init; } = "";

    /// <summary>All differences in one line of text.</summary>
    public string Summary { get; init; } = "";

    /// <summary>Why, in words.</summary>
    public string Reason { get; init; } = "";

    /// <summary>Stable word for the reason, such as <c>RecycledAddress</c>.</summary>
    public string ReasonCode { get; init; } = "";

    /// <summary>What the ready differences mean for people.</summary>
    public IReadOnlyList<ChangeMark> Marks { get; init; } = [];

    /// <summary>Ready when at least one difference is; else what stops them.</summary>
    public ChangeStatus Status { get; init; }

    /// <summary>The differences, property by property.</summary>
    public IReadOnlyList<SyncDifference> Differences { get; init; } = [];

    /// <summary>The account as the sources give it; null when it is missing from them.</summary>
    public SyncAccount? Source { get; init; }

    /// <summary>The account as Zivver showed it; null when it is to be made.</summary>
    public ZivverAccount? Zivver { get; init; }

    /// <summary>The source identifiers concerned.</summary>
    public IReadOnlyList<Identifier> Identifiers { get; init; } = [];

    /// <summary>The Zivver id; null when the account is to be made.</summary>
    public string? ZivverId { get; init; }

    /// <summary>
    /// The Zivver id of the account that may be this one, where that is in doubt; <c>Set-SyncAccountMapping</c> links to it.
    /// </summary>
    public string? SuggestedZivverId { get; init; }

    /// <summary>Id of the run that this change leads back from; empty where it undoes nothing.</summary>
    public string Undoes { get; init; } = "";

    /// <summary>Full path of the profile the change belongs to.</summary>
    public string Profile { get; init; } = "";

    /// <summary>The differences a run would write.</summary>
    public IEnumerable<SyncDifference> Ready => Differences.Where(difference => difference.Status == ChangeStatus.Ready);
}
