namespace ZivverSynctool;

/// <summary>How a directory is reached, and which of its entries are accounts.</summary>
public sealed record LdapSettings
{
    /// <summary>Host names of the servers, in the order they are tried.</summary>
    public required IReadOnlyList<string> Servers { get; init; }

    /// <summary>The port of all servers; null is the usual one of <see cref="Security"/>.</summary>
    public int? Port { get; init; }

    /// <summary>How what is said is protected, and who says it.</summary>
    public LdapSecurity Security { get; init; }

    /// <summary>Full path of a file with the certificates that servers' certificates must come from (PEM or DER); null is those the computer trusts.</summary>
    public string? CaCertificate { get; init; }

    /// <summary>Where the password is, and the name that goes with it; null is nobody, or with <see cref="LdapSecurity.Negotiate"/> the account that runs the call.</summary>
    public SecretReference? Credential { get; init; }

    /// <summary>Distinguished names below which users are looked for (RFC 4514).</summary>
    public required IReadOnlyList<string> BaseDns { get; init; }

    /// <summary>How far below.</summary>
    public LdapScope Scope { get; init; }

    /// <summary>Which entries are users (RFC 4515); null is those with an address that are neither mailboxes of nobody nor of another forest.</summary>
    public string? Filter { get; init; }

    /// <summary>Distinguished names of groups: only who is in one of them, or in a group in it, is a user. None is everybody.</summary>
    public IReadOnlyList<string> MemberOf { get; init; } = [];

    /// <summary>Distinguished names below which nothing is taken.</summary>
    public IReadOnlyList<string> ExcludeOus { get; init; } = [];

    /// <summary>Addresses that are no aliases in Zivver, with wildcards.</summary>
    public IReadOnlyList<string> ExcludeAliases { get; init; } = ServiceAddresses.OfMicrosoft;

    /// <summary>Exchange's shared mailboxes as functional accounts; null is none of them.</summary>
    public LdapMailboxes? SharedMailboxes { get; init; }

    /// <summary>Disabled users that a filter chooses as functional accounts; null is none.</summary>
    public LdapMailboxes? DisabledUsers { get; init; }

    /// <summary>Groups with an address as functional accounts that their members have access to; null is none.</summary>
    public LdapMailboxes? Groups { get; init; }
}
