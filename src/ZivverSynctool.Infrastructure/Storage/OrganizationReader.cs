namespace ZivverSynctool.Infrastructure.Storage;

/// <summary>Reads <c>organization</c> of a profile.</summary>
internal static class OrganizationReader
{
    /// <summary>Reads what is known of the organization. A list that is not there is unknown, an empty one is "none".</summary>
    public static KnownOrganization Read(ProfileObject root, ProfileFaults faults)
    {
        if (root.Object("organization", ProfileKeys.Organization) is not { } given)
            return new KnownOrganization();
        return new KnownOrganization
        {
            ClaimedDomains = given["claimedDomains"] is null ? null : ProfileAddresses.Domains(given, "claimedDomains", faults),
            OrganizationalUnits = given["organizationalUnits"] is null ? null : [.. given.Texts("organizationalUnits").Select(unit => unit.Text)],
            Guests = given["guests"] is null ? null : ProfileAddresses.Addresses(given, "guests", faults),
            AddressesElsewhere = given["addressesElsewhere"] is null ? null : ProfileAddresses.Addresses(given, "addressesElsewhere", faults),
        };
    }
}
