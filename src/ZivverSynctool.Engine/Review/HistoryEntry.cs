namespace ZivverSynctool.Review;

/// <summary>One look at Zivver, or one run's writes, as a difference to the entry before.</summary>
public sealed record HistoryEntry
{
    /// <summary>When it was, UTC.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>When Zivver was last seen to be just as then, UTC.</summary>
    public required DateTimeOffset Until { get; init; }

    /// <summary>Whether <see cref="Accounts"/> are all there were, so that nothing before it needs to be known.</summary>
    public bool Whole { get; init; }

    /// <summary>The accounts that are new or different, or all of them; each with its <see cref="ZivverAccount.Seen"/>.</summary>
    public IReadOnlyList<ZivverAccount> Accounts { get; init; } = [];

    /// <summary>Ids of the accounts that are no longer there.</summary>
    public IReadOnlyList<string> Gone { get; init; } = [];
}
