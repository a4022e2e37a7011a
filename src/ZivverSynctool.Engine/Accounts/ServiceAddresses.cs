namespace ZivverSynctool;

/// <summary>Addresses that a service gives every account in a domain of its own, which no organization can claim.</summary>
public static class ServiceAddresses
{
    /// <summary>Those of Microsoft 365, with wildcards.</summary>
    public static IReadOnlyList<string> OfMicrosoft { get; } = ["*@*.onmicrosoft.com", "*@*.onmicrosoft.us", "*@*.partner.onmschina.cn"];
}
