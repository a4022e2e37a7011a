namespace ZivverSynctool.Sources;

/// <summary>One entry of a source as it stands there: raw text, nothing checked. Null is "no such column or attribute".</summary>
public sealed record SourceRecord
{
    /// <summary>Where in the source, such as <c>staff.csv line 12</c>.</summary>
    public required SourcePlace Location { get; init; }

    /// <summary>Text of the account type; null or empty is the only type that the source is set to deliver, else a user.</summary>
    public string? AccountType { get; init; }

    /// <summary>Primary address.</summary>
    public string? Email { get; init; }

    /// <summary>Full name.</summary>
    public string? DisplayName { get; init; }

    /// <summary>Text that means yes or no.</summary>
    public string? Enabled { get; init; }

    /// <summary>Other addresses.</summary>
    public IReadOnlyList<string>? Aliases { get; init; }

    /// <summary>Addresses of the accounts with access.</summary>
    public IReadOnlyList<string>? Delegates { get; init; }

    /// <summary>
    /// Those with access, or a group's members, by a key of theirs where the source has no address: a distinguished name, an object
    /// id, a user name. Compared without case; null where there are none.
    /// </summary>
    public IReadOnlyList<string>? DelegateReferences { get; init; }

    /// <summary>
    /// The keys by which others may name this entry so; null where there are none. One key means one entry, in all sources
    /// together: what is not unique by itself, such as a user name, goes with its domain.
    /// </summary>
    public IReadOnlyList<string>? References { get; init; }

    /// <summary>Phone number in any form.</summary>
    public string? PhoneNumber { get; init; }

    /// <summary>Organizational unit.</summary>
    public string? OrganizationalUnit { get; init; }

    /// <summary>Single sign-on key.</summary>
    public string? SsoAccountKey { get; init; }

    /// <summary>The identifiers that have a value here.</summary>
    public IReadOnlyList<Identifier> Identifiers { get; init; } = [];

    /// <summary>What kept the source from reading all of the entry, such as a cell with an error: it makes a problem of it.</summary>
    public IReadOnlyList<EntryDefect> Defects { get; init; } = [];
}
