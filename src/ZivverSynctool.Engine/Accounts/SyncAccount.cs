using ZivverSynctool.Sources;

namespace ZivverSynctool;

/// <summary>
/// An account as the sources give it. A property that is <see langword="null"/> is not supplied, hence not managed:
/// neither compared nor changed. An empty list is a list.
/// </summary>
public sealed record SyncAccount
{
    /// <summary>User or functional account.</summary>
    public AccountType AccountType { get; init; }

    /// <summary>Primary address, normalized.</summary>
    public required string Email { get; init; }

    /// <summary>Full name.</summary>
    public string? DisplayName { get; init; }

    /// <summary>Whether the person may use the account. Always null for functional accounts.</summary>
    public bool? Enabled { get; init; }

    /// <summary>Other addresses, normalized, without the primary one, each once.</summary>
    public IReadOnlyList<string>? Aliases { get; init; }

    /// <summary>Addresses of the accounts that have access to this one, normalized, each once.</summary>
    public IReadOnlyList<string>? Delegates { get; init; }

    /// <summary>
    /// Those with access whom the source names by a key of theirs and not by an address; null where there are none. Once merged:
    /// the keys that are nobody's.
    /// </summary>
    public IReadOnlyList<string>? DelegateReferences { get; init; }

    /// <summary>
    /// The keys by which other entries, of any source, may name this account as a delegate, such as its distinguished name; null
    /// where there are none. The values of its fixed identifiers are such keys as well.
    /// </summary>
    public IReadOnlyList<string>? References { get; init; }

    /// <summary>Primary addresses that other sources give the account than the one whose address counts; they name it as well.</summary>
    internal IReadOnlyList<string> OtherAddresses { get; init; } = [];

    /// <summary>Every address that names the account, the one that counts first.</summary>
    internal IEnumerable<string> AllAddresses => (Aliases ?? []).Concat(OtherAddresses).Prepend(Email);

    /// <summary>Mobile number in E.164.</summary>
    public string? PhoneNumber { get; init; }

    /// <summary>Organizational unit.</summary>
    public string? OrganizationalUnit { get; init; }

    /// <summary>The single sign-on key, in the form the identity provider sends it.</summary>
    public string? SsoAccountKey { get; init; }

    /// <summary>What identifies the account in its sources: fixed identifiers, or its address.</summary>
    public IReadOnlyList<Identifier> Identifiers { get; init; } = [];

    /// <summary>Name of the source, or of the sources in order, joined by <c>", "</c>.</summary>
    public string Source { get; init; } = "";

    /// <summary>Where in the source it was found, such as <c>staff.csv line 12</c>.</summary>
    public string Location
    {
        get => Place.ToString();
        init => Place = value;
    }

    /// <summary>The same, while nobody has asked for its text.</summary>
    internal SourcePlace Place { get; init; }

    /// <summary>Which source each property came from; empty where one source gave them all.</summary>
    public IReadOnlyDictionary<SyncProperty, string> Origins { get; init; } = NoOrigins;

    /// <summary>The value of a property: text, a <see cref="bool"/>, a list of text, or null where it is not supplied.</summary>
    public object? ValueOf(SyncProperty property) => property switch
    {
        SyncProperty.Email => Email,
        SyncProperty.DisplayName => DisplayName,
        SyncProperty.Enabled => Enabled,
        SyncProperty.Aliases => Aliases,
        SyncProperty.Delegates => Delegates,
        SyncProperty.PhoneNumber => PhoneNumber,
        SyncProperty.OrganizationalUnit => OrganizationalUnit,
        _ => SsoAccountKey,
    };

    /// <summary>The sources that a property came from.</summary>
    public IReadOnlyList<string> SourcesOf(SyncProperty property) =>
        (Origins.TryGetValue(property, out var origin) ? origin : Source).Split(Separator, StringSplitOptions.None);

    /// <summary>Whether a source has a part in the account.</summary>
    public bool IsFrom(string source) => Source.Split(Separator, StringSplitOptions.None).Contains(source, StringComparer.OrdinalIgnoreCase);

    private static readonly string[] Separator = [", "];
    private static readonly IReadOnlyDictionary<SyncProperty, string> NoOrigins = new Dictionary<SyncProperty, string>();
}
