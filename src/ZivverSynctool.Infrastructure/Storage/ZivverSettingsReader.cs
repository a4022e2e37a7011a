using System.Text.Json;

namespace ZivverSynctool.Infrastructure.Storage;

/// <summary>Reads <c>zivver</c> of a profile.</summary>
internal static class ZivverSettingsReader
{
    private const string HowToRefer =
        "never stands in a profile. Write where it is to be found, such as { \"environment\": \"ZIVVER_API_KEY\" }.";

    private static readonly string[] Places = ["environment", "secret", "file"];

    /// <summary>Reads the target; what is left out is as it is with Zivver's own service.</summary>
    public static ZivverSettings Read(ProfileObject root, string folder)
    {
        if (root.Object("zivver", ProfileKeys.Zivver) is not { } zivver)
            return new ZivverSettings();
        return new ZivverSettings
        {
            BaseUri = ReadBaseUri(zivver) ?? ZivverSettings.DefaultBaseUri,
            ApiKey = ReadApiKey(zivver, folder),
            Budget = ReadBudget(zivver),
        };
    }

    private static Uri? ReadBaseUri(ProfileObject zivver)
    {
        if (zivver.Text("baseUri") is not { } text)
            return null;
        if (!Uri.TryCreate(text.TrimEnd('/'), UriKind.Absolute, out var uri) || uri.Scheme is not ("https" or "http")
            || uri.UserInfo.Length > 0 || uri.Query.Length > 0 || uri.Fragment.Length > 0)
            zivver.Fault("baseUri", $"must be the plain address of an API, such as {ZivverSettings.DefaultBaseUri}.");
        else if (uri.Scheme == "http" && !uri.IsLoopback)
            zivver.Fault("baseUri", "must begin with https: the API key would be readable on its way. Only this computer itself may be reached by http.");
        return uri;
    }

    // The value must not come into any message: it may be the key itself.
    private static SecretReference? ReadApiKey(ProfileObject zivver, string folder)
    {
        if (zivver["apiKey"] is { Kind: not JsonTokenType.StartObject })
        {
            zivver.Fault("apiKey", HowToRefer);
            return null;
        }

        if (zivver.Object("apiKey", ProfileKeys.Secret) is not { } key)
            return null;
        var reference = new SecretReference
        {
            Environment = key.Text("environment"),
            Secret = key.Text("secret"),
            Vault = key.Text("vault"),
            File = key.Text("file") is { } file ? Path.GetFullPath(Path.Combine(folder, file)) : null,
        };
        var places = Places.Count(place => key[place] is not null);
        if (places != 1)
            zivver.Fault("apiKey", "must have exactly one of 'environment', 'secret' and 'file'.");
        else if (key["vault"] is not null && key["secret"] is null)
            key.Fault("vault", "goes with 'secret' only.");
        if (reference.Environment is { } name && !name.All(c => char.IsLetterOrDigit(c) || c == '_'))
            key.Fault("environment", "must be the name of an environment variable: letters, digits and _.");
        return reference;
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
