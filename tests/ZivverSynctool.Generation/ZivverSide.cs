namespace ZivverSynctool.Generation;

/// <summary>The Zivver organization beside an <see cref="Organization"/>, and what is known of how they differ.</summary>
public sealed record ZivverSide
{
    /// <summary>The users as the API lists them: with addresses of delegates, without their ids.</summary>
    public required IReadOnlyList<ZivverAccount> Users { get; init; }

    /// <summary>The functional accounts as the API lists them: with ids of members, without their addresses.</summary>
    public required IReadOnlyList<ZivverAccount> FunctionalAccounts { get; init; }

    /// <summary>The account mapping an earlier run left behind: a link for every account of Zivver's.</summary>
    public required IReadOnlyList<AccountLink> Links { get; init; }

    /// <summary>Zivver's id of each owner's account.</summary>
    public required IReadOnlyDictionary<int, string> Ids { get; init; }

    /// <summary>Ids of accounts that no source has any more.</summary>
    public required IReadOnlyCollection<string> Gone { get; init; }

    /// <summary>Owners whose account Zivver does not have.</summary>
    public required IReadOnlyCollection<int> New { get; init; }

    /// <summary>Owners whose account differs in one property, and in which.</summary>
    public required IReadOnlyDictionary<int, SyncProperty> Changed { get; init; }
}
