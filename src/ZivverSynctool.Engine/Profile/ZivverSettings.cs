namespace ZivverSynctool;

/// <summary>The target and how to reach it.</summary>
public sealed record ZivverSettings
{
    /// <summary>Where the API of Zivver's own service is (ZIVVER-API, Connection).</summary>
    public static readonly Uri DefaultBaseUri = new("https://app.zivver.com/api/scim/v2");

    /// <summary>Base address of the API, without a slash at its end.</summary>
    public Uri BaseUri { get; init; } = DefaultBaseUri;

    /// <summary>Where the API key is to be found; null where each call is given one.</summary>
    public SecretReference? ApiKey { get; init; }

    /// <summary>The request budget.</summary>
    public RequestBudget Budget { get; init; } = RequestBudget.Default;
}
