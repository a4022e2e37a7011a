namespace ZivverSynctool.Simulation;

/// <summary>What an organization is made of besides its accounts. None of it can be read through the API.</summary>
public sealed record OrganizationSettings
{
    /// <summary>Domains the organization has claimed; null where they are unknown, so that any is taken (quirk 5).</summary>
    public IReadOnlyCollection<string>? ClaimedDomains { get; init; }

    /// <summary>Identifiers of its organizational units; null where they are unknown, so that any is taken.</summary>
    public IReadOnlyCollection<string>? OrganizationalUnits { get; init; }

    /// <summary>Addresses of guest accounts: no alias can have one.</summary>
    public IReadOnlyCollection<string> Guests { get; init; } = [];

    /// <summary>Addresses of other organizations and of free accounts still to be adopted: no account can have one.</summary>
    public IReadOnlyCollection<string> AddressesElsewhere { get; init; } = [];

    /// <summary>Whether functional accounts show their own id among their members, as some do (ZIVVER-API, Resources).</summary>
    public bool FunctionalAccountsListThemselves { get; init; }
}
