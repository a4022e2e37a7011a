using ZivverSynctool.Simulation;

namespace ZivverSynctool.Infrastructure.Sandbox;

/// <summary>The JSON of an organization at rest. Everything may be left out but the addresses.</summary>
internal sealed record OrganizationDocument
{
    public SettingsDocument? Settings { get; init; }

    public List<AccountDocument>? Users { get; init; }

    public List<AccountDocument>? FunctionalAccounts { get; init; }

    internal sealed record SettingsDocument
    {
        public List<string>? ClaimedDomains { get; init; }

        public List<string>? OrganizationalUnits { get; init; }

        public List<string>? Guests { get; init; }

        public List<string>? AddressesElsewhere { get; init; }

        public bool? FunctionalAccountsListThemselves { get; init; }

        public static SettingsDocument From(OrganizationSettings settings) => new()
        {
            ClaimedDomains = settings.ClaimedDomains?.ToList(),
            OrganizationalUnits = settings.OrganizationalUnits?.ToList(),
            Guests = [.. settings.Guests],
            AddressesElsewhere = [.. settings.AddressesElsewhere],
            FunctionalAccountsListThemselves = settings.FunctionalAccountsListThemselves,
        };

        public OrganizationSettings ToSettings() => new()
        {
            ClaimedDomains = ClaimedDomains,
            OrganizationalUnits = OrganizationalUnits,
            Guests = Guests ?? [],
            AddressesElsewhere = AddressesElsewhere ?? [],
            FunctionalAccountsListThemselves = FunctionalAccountsListThemselves ?? false,
        };
    }
}
