namespace ZivverSynctool.Mapping.Edits;

/// <summary>A link as another file names it. What it does not say is looked up.</summary>
/// <param name="Location">Where it stands, such as <c>links.csv line 3</c>.</param>
/// <param name="Identifier">The source identifier.</param>
/// <param name="ZivverId">The Zivver account's id, or null to find it by its address.</param>
/// <param name="Email">The Zivver account's primary address, normalized; may be empty where there is an id.</param>
/// <param name="AccountType">The type it must have, or null for any.</param>
public sealed record ImportedLink(string Location, Identifier Identifier, string? ZivverId, string Email, AccountType? AccountType)
{
    /// <summary>Fingerprint of the single sign-on key, where the file is an export of this product.</summary>
    public string? SsoKeyFingerprint { get; init; }

    /// <summary>Since when this tool has the account suspended, where the file is an export of this product.</summary>
    public DateTimeOffset? Suspended { get; init; }

    /// <summary>Since when a link is confirmed, where the file is an export of this product.</summary>
    public DateTimeOffset? Confirmed { get; init; }

    /// <summary>When the link was made, where the file is an export of this product.</summary>
    public DateTimeOffset? Linked { get; init; }

    /// <summary>Former addresses that stay aliases, where the file is an export of this product.</summary>
    public IReadOnlyList<string> FormerAddresses { get; init; } = [];
}
