namespace ZivverSynctool.Generation;

/// <summary>How far Zivver is from the sources. Each share is of the organization's accounts, 0 to 1.</summary>
public sealed record ZivverShares
{
    /// <summary>Zivver is as the sources are.</summary>
    public static readonly ZivverShares Same = new();

    /// <summary>A usual day of a large organization: 1 % gone, 1 % new, 5 % changed.</summary>
    public static readonly ZivverShares UsualDay = new() { Gone = 0.01, New = 0.01, Changed = 0.05 };

    /// <summary>Accounts that Zivver has and the sources no longer do.</summary>
    public double Gone { get; init; }

    /// <summary>Accounts that the sources have and Zivver does not.</summary>
    public double New { get; init; }

    /// <summary>Accounts of which one property differs.</summary>
    public double Changed { get; init; }
}
