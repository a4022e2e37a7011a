namespace ZivverSynctool.Review;

/// <summary>A write that is about to be sent.</summary>
/// <param name="AccountType">User or functional account.</param>
/// <param name="Email">The account's address, as it is or as it is to be made.</param>
/// <param name="ZivverId">The account's id; null for one that is to be made.</param>
/// <param name="Method">POST, PUT, PATCH or DELETE.</param>
/// <param name="At">When, UTC.</param>
public sealed record WriteIntent(AccountType AccountType, string Email, string? ZivverId, string Method, DateTimeOffset At)
{
    /// <summary>Who in the sources the account belongs to; null where a lost answer leaves nothing to learn.</summary>
    public IReadOnlyList<Identifier>? Identifiers { get; init; }

    /// <summary>For a POST, the name the account is to have; else null.</summary>
    public string? DisplayName { get; init; }

    /// <summary>Whether it leaves the account suspended, or makes a functional account without members.</summary>
    public bool Suspends { get; init; }

    /// <summary>The former address that a rename keeps as an alias, or null.</summary>
    public string? KeptAddress { get; init; }

    /// <summary>Whether it is to make the account.</summary>
    public bool Creates => Method == "POST";
}
