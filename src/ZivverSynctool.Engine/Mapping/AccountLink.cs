namespace ZivverSynctool;

/// <summary>One row of the account mapping: a source identifier tied to a Zivver account.</summary>
public sealed record AccountLink
{
    /// <summary>User or functional account.</summary>
    public AccountType AccountType { get; init; }

    /// <summary>The source identifier.</summary>
    public required Identifier Identifier { get; init; }

    /// <summary>The Zivver account's id.</summary>
    public required string ZivverId { get; init; }

    /// <summary>The account's primary address when the link was last seen, for people to read.</summary>
    public string Email { get; init; } = "";

    /// <summary>Fingerprint of the last single sign-on key that Zivver accepted, or null.</summary>
    public string? SsoKeyFingerprint { get; init; }

    /// <summary>Since when this tool has the account suspended (or, functional, without members), UTC; null when it has not.</summary>
    public DateTimeOffset? Suspended { get; init; }

    /// <summary>Since when an administrator has said that a suspended account belongs to this identifier, UTC; forgotten once it is enabled.</summary>
    public DateTimeOffset? Confirmed { get; init; }

    /// <summary>Addresses the account was renamed from while <c>keepOldAddressAsAlias</c> was on; they stay its aliases.</summary>
    public IReadOnlyList<string> FormerAddresses { get; init; } = [];

    /// <summary>When the row was made, UTC.</summary>
    public DateTimeOffset Linked { get; init; }

    /// <inheritdoc/>
    public bool Equals(AccountLink? other) =>
        other is not null && AccountType == other.AccountType && Identifier == other.Identifier && ZivverId == other.ZivverId
        && Email == other.Email && SsoKeyFingerprint == other.SsoKeyFingerprint && Suspended == other.Suspended
        && Confirmed == other.Confirmed && Linked == other.Linked && FormerAddresses.SequenceEqual(other.FormerAddresses);

    /// <inheritdoc/>
    public override int GetHashCode() => Identifier.GetHashCode();
}
