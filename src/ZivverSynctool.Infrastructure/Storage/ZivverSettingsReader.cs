namespace ZivverSynctool.Infrastructure.Storage;

/// <summary>Reads <c>zivver</c> of a profile.</summary>
internal static class ZivverSettingsReader
{
    /// <summary>Reads the target; what is left out is as it is with Zivver's own service.</summary>
    public static ZivverSettings Read(ProfileObject root, string folder)
    {
        if (root.Object("zivver", ProfileKeys.Zivver) is not { } zivver)
            return new ZivverSettings();
        return new ZivverSettings
        {
            BaseUri = AddressReader.Read(zivver, "baseUri", ZivverSettings.DefaultBaseUri, "the API key") ?? ZivverSettings.DefaultBaseUri,
            ApiKey = SecretReferenceReader.Read(zivver, "apiKey", "ZIVVER_API_KEY", folder),
            Budget = ReadBudget(zivver),
        };
    }

    private static RequestBudget ReadBudget(ProfileObject zivver)
    {
        const double longestWindow = 3600;
        var budget = zivver.Object("budget", ProfileKeys.Budget);
        var requests = budget?.Number("requests", 0, int.MaxValue, whole: true);
        var seconds = budget?.Number("seconds", 0.001, longestWindow, whole: false);
        return new RequestBudget(
            (int?)requests ?? RequestBudget.Default.Requests,
            seconds is { } window ? TimeSpan.FromSeconds(window) : RequestBudget.Default.Window);
    }
}
