namespace ZivverSynctool;

/// <summary>How mailboxes are read with the commands of Exchange. Holds no secret, only references to them.</summary>
public sealed record ExchangeSettings
{
    /// <summary>How it comes to the commands.</summary>
    public ExchangeConnection Connection { get; init; }

    /// <summary>Whether it is Exchange Online; else it is a server of one's own.</summary>
    public bool IsOnline { get; init; }

    /// <summary>What stands before the noun of the commands, such as <c>OnPrem</c> in <c>Get-OnPremMailbox</c>; null is nothing.</summary>
    public string? Prefix { get; init; }

    /// <summary>The application (client) id of the app registration that signs in.</summary>
    public string? ClientId { get; init; }

    /// <summary>The organization it signs in to, by its primary <c>.onmicrosoft.com</c> domain.</summary>
    public string? Organization { get; init; }

    /// <summary>The certificate that it signs in with.</summary>
    public EntraCertificate? Certificate { get; init; }

    /// <summary>The principal name of whoever signs in at the screen.</summary>
    public string? UserName { get; init; }

    /// <summary>Where the server's PowerShell is, such as <c>http://mail1.example.test/PowerShell/</c>.</summary>
    public Uri? ConnectionUri { get; init; }

    /// <summary>How the server is signed in to.</summary>
    public ExchangeAuthentication Authentication { get; init; }

    /// <summary>Where the password for the server is, and the name that goes with it; null is the account that runs the call.</summary>
    public SecretReference? Credential { get; init; }

    /// <summary>Whether user mailboxes are users; else only shared mailboxes are read.</summary>
    public bool UserMailboxes { get; init; }

    /// <summary>Which mailboxes, as an OPATH filter that Exchange applies; null is all.</summary>
    public string? Filter { get; init; }

    /// <summary>Addresses, with wildcards, that are left out of aliases: those of the domains that Microsoft gives every organization.</summary>
    public IReadOnlyList<string> ExcludeAliases { get; init; } = ServiceAddresses.OfMicrosoft;
}
