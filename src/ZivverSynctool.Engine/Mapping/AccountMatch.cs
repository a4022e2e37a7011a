namespace ZivverSynctool.Mapping;

/// <summary>One account on both sides, as far as it is on both, and how that was found out.</summary>
public sealed record AccountMatch
{
    /// <summary>The account as the sources give it; null for one that only Zivver has.</summary>
    public SyncAccount? Source { get; init; }

    /// <summary>The account in Zivver; null for one that only the sources have.</summary>
    public ZivverAccount? Zivver { get; init; }

    /// <summary>How the two sides were brought together.</summary>
    public MatchKind Kind { get; init; }

    /// <summary>The doubt that keeps everything about this account from being changed, or null.</summary>
    public MatchDoubt? Doubt { get; init; }

    /// <summary>How it was matched, in words; empty where there is nothing to say.</summary>
    public string Reason { get; init; } = "";

    /// <summary>Stable word for the reason.</summary>
    public string ReasonCode { get; init; } = "";

    /// <summary>Whether Zivver's account is in no source at all, in any form.</summary>
    public bool Missing { get; init; }
}
