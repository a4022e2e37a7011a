namespace ZivverSynctool.Sources;

/// <summary>What is wrong with one account of a source. The account is neither created nor changed.</summary>
public sealed record SourceProblem
{
    /// <summary>The code of an entry whose type of account nobody can tell.</summary>
    public const string UnknownAccountType = "UnknownAccountType";

    /// <summary>The code of an account that is an enabled user and a functional account at the same time.</summary>
    public const string BothTypes = nameof(BothTypes);

    /// <summary>Stable word, such as <c>InvalidAddress</c>.</summary>
    public required string Code { get; init; }

    /// <summary>What is wrong and where.</summary>
    public required string Message { get; init; }

    /// <summary>What to do about it.</summary>
    public required string Remedy { get; init; }

    /// <summary>The source's name.</summary>
    public required string Source { get; init; }

    /// <summary>Where in the source, such as <c>staff.csv line 12</c>.</summary>
    public string Location { get; init; } = "";

    /// <summary>User or functional account, as far as that can be told.</summary>
    public AccountType AccountType { get; init; }

    /// <summary>The address as it stands in the source, normalized where possible.</summary>
    public string Email { get; init; } = "";

    /// <summary>The name as it stands in the source.</summary>
    public string? DisplayName { get; init; }

    /// <summary>All addresses and identifiers by which this entry names an account, so that the account does not count as missing.</summary>
    public IReadOnlyList<string> Addresses { get; init; } = [];

    /// <summary>The identifiers of the entry.</summary>
    public IReadOnlyList<Identifier> Identifiers { get; init; } = [];

    /// <summary>The keys by which other entries may name this one; null where there are none.</summary>
    public IReadOnlyList<string>? References { get; init; }

    /// <summary>What Enabled the entry claims; a suspension that all claimants agree on is not held back.</summary>
    public bool? Enabled { get; init; }
}
