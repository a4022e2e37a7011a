namespace ZivverSynctool.Simulation;

/// <summary>The rules both account types share, over one store.</summary>
internal sealed class OrganizationRules(AccountStore store, AccessRules access, OrganizationSettings settings)
{
    public AccountStore Store { get; } = store;

    public AddressRules Addresses { get; } = new(store, settings);

    public UnitRules Units { get; } = new(settings);

    public AccessRules Access { get; } = access;
}
