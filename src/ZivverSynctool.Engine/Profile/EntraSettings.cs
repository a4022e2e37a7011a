namespace ZivverSynctool;

/// <summary>How accounts are read from Entra ID over Microsoft Graph. Holds no secret, only references to them.</summary>
public sealed record EntraSettings
{
    /// <summary>Where tokens for Microsoft's own cloud come from.</summary>
    public static readonly Uri DefaultAuthority = new("https://login.microsoftonline.com");

    /// <summary>Microsoft Graph of Microsoft's own cloud.</summary>
    public static readonly Uri DefaultGraphUri = new("https://graph.microsoft.com");

    /// <summary>The directory (tenant): its id or one of its domains; null with a managed identity.</summary>
    public string? TenantId { get; init; }

    /// <summary>The application (client) id of the app registration; null with a managed identity.</summary>
    public string? ClientId { get; init; }

    /// <summary>The certificate that the application signs in with. Exactly one of this, a secret and a managed identity is set.</summary>
    public EntraCertificate? Certificate { get; init; }

    /// <summary>Where the client secret is to be found.</summary>
    public SecretReference? ClientSecret { get; init; }

    /// <summary>The identity of the Azure machine this runs on.</summary>
    public EntraManagedIdentity? ManagedIdentity { get; init; }

    /// <summary>Which users are accounts; null is all of them.</summary>
    public EntraScope? Users { get; init; }

    /// <summary>Whether guests are accounts as well.</summary>
    public bool Guests { get; init; }

    /// <summary>The attribute that gives the address of a user whose own attribute for it is empty; null where such a user has none.</summary>
    public string? MailFallback { get; init; }

    /// <summary>Which groups are functional accounts, their members being its delegates; null is none.</summary>
    public EntraScope? FunctionalAccounts { get; init; }

    /// <summary>Addresses, with wildcards, that are left out of aliases: those of the domains that Microsoft gives every directory.</summary>
    public IReadOnlyList<string> ExcludeAliases { get; init; } = ServiceAddresses.OfMicrosoft;

    /// <summary>Where tokens come from: the address without the tenant.</summary>
    public Uri Authority { get; init; } = DefaultAuthority;

    /// <summary>Where Microsoft Graph is: the address without a version.</summary>
    public Uri GraphUri { get; init; } = DefaultGraphUri;
}
