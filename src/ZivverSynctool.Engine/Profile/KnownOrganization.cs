using ZivverSynctool.Simulation;

namespace ZivverSynctool;

/// <summary>What the profile says of the organization in Zivver that the API does not show, so that a preview can check it.</summary>
public sealed record KnownOrganization
{
    /// <summary>All domains the organization has claimed, lower-case; null where the profile does not say.</summary>
    public IReadOnlyCollection<string>? ClaimedDomains { get; init; }

    /// <summary>Organizational units beside those that accounts are in; null where the profile does not say.</summary>
    public IReadOnlyCollection<string>? OrganizationalUnits { get; init; }

    /// <summary>Addresses of guest accounts; null where the profile does not say.</summary>
    public IReadOnlyCollection<string>? Guests { get; init; }

    /// <summary>Addresses of other organizations and of free accounts; null where the profile does not say.</summary>
    public IReadOnlyCollection<string>? AddressesElsewhere { get; init; }

    /// <summary>What a model of the organization is made of. Units that accounts are in are known to exist.</summary>
    /// <param name="snapshot">Both lists as Zivver gave them.</param>
    public OrganizationSettings SettingsFor(ZivverSnapshot snapshot) => new()
    {
        ClaimedDomains = ClaimedDomains,
        OrganizationalUnits = OrganizationalUnits is { } units ? [.. units, .. UnitsIn(snapshot)] : null,
        Guests = Guests ?? [],
        AddressesElsewhere = AddressesElsewhere ?? [],
    };

    /// <summary>The units that accounts are in.</summary>
    internal static IEnumerable<string> UnitsIn(ZivverSnapshot snapshot) =>
        snapshot.Accounts.Select(account => account.OrganizationalUnit).OfType<string>().Distinct(StringComparer.Ordinal);
}
