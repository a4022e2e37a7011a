namespace ZivverSynctool;

/// <summary>An account as Zivver shows it.</summary>
/// <remarks>ZIVVER-API, Resources.</remarks>
public sealed record ZivverAccount
{
    /// <summary>Zivver's own id, a UUID.</summary>
    public required string Id { get; init; }

    /// <summary>User or functional account.</summary>
    public AccountType AccountType { get; init; }

    /// <summary>Primary address: <c>userName</c> or <c>externalId</c>.</summary>
    public required string Email { get; init; }

    /// <summary>Full name: <c>name.formatted</c> or <c>displayName</c>.</summary>
    public string DisplayName { get; init; } = "";

    /// <summary>Users: <c>active</c>. Functional accounts: whether they have members.</summary>
    public bool Enabled { get; init; }

    /// <summary>Other addresses.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>Addresses of the accounts with access; for functional accounts looked up from <see cref="DelegateIds"/>.</summary>
    public IReadOnlyList<string> Delegates { get; init; } = [];

    /// <summary>Ids of the accounts with access; for users looked up from <see cref="Delegates"/>, as far as they are accounts.</summary>
    public IReadOnlyList<string> DelegateIds { get; init; } = [];

    /// <summary>Mobile number in E.164.</summary>
    public string? PhoneNumber { get; init; }

    /// <summary>Organizational unit: <c>division</c>; <c>/</c> is none.</summary>
    public string? OrganizationalUnit { get; init; }

    /// <summary>An identifier that another tool keeps; sent back as it was read.</summary>
    public string? ExternalAccountId { get; init; }

    /// <summary>When the account was made, UTC.</summary>
    public DateTimeOffset? Created { get; init; }

    /// <summary>When the account was seen like this, for one out of the history; null for one that was read just now.</summary>
    public ZivverSighting? Seen { get; init; }

    /// <summary>Whether a normalized address is this account's primary address or one of its aliases.</summary>
    public bool UsesAddress(string address) => Email == address || Aliases.Contains(address);

    /// <summary>Whether a source account has any address in common with this one.</summary>
    internal bool HasAddressOf(SyncAccount account) => UsesAddress(account.Email) || (account.Aliases ?? []).Any(UsesAddress);
}
