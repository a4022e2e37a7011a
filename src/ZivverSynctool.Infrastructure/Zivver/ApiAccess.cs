namespace ZivverSynctool.Infrastructure.Zivver;

/// <summary>Where the API is and the key to it, both checked before anything is sent.</summary>
internal sealed record ApiAccess
{
    private ApiAccess(Uri baseUri, string key)
    {
        BaseUri = baseUri;
        Key = key;
    }

    /// <summary>Base address, ending in a slash.</summary>
    public Uri BaseUri { get; }

    /// <summary>The API key, trimmed: pasted blanks are the known cause of "not authorized" (ZIVVER-API, Connection).</summary>
    public string Key { get; }

    /// <summary>Checks address and key.</summary>
    /// <exception cref="SyncException">The address is not https (http only to this computer), or the key cannot be one.</exception>
    public static ApiAccess From(ZivverSettings settings, string apiKey) => new(CheckAddress(settings.BaseUri), CheckKey(apiKey));

    /// <summary>Without the compiler's listing of all properties, one of which is the key.</summary>
    public override string ToString() => BaseUri.ToString();

    private static Uri CheckAddress(Uri address)
    {
        if (!address.IsAbsoluteUri || address.Scheme is not ("https" or "http") || address.UserInfo.Length > 0 || address.Query.Length > 0 || address.Fragment.Length > 0)
            throw new SyncException(
                "ZivverAddressInvalid", SyncErrorKind.InvalidProfile,
                "zivver.baseUri is not the plain https address of an API.",
                $"Write it as {ZivverSettings.DefaultBaseUri}, without user, question mark or hash.");
        if (address.Scheme == "http" && !address.IsLoopback)
            throw new SyncException(
                "ZivverAddressNotSecure", SyncErrorKind.InvalidProfile,
                $"zivver.baseUri {address} is not encrypted, and the API key would be readable on its way.",
                "Use https. Only a sandbox on this computer may be reached by http.");
        return new Uri(address.AbsoluteUri.TrimEnd('/') + "/");
    }

    private static string CheckKey(string apiKey)
    {
        var key = apiKey.Trim();
        if (key.Length == 0)
            throw new SyncException(
                "ApiKeyMissing", SyncErrorKind.InvalidArgument, "The API key is empty.",
                "Make a key in Zivver's admin portal and store it where the profile points.");
        if (key.Any(c => c is <= ' ' or >= '\x7F'))
            throw new SyncException(
                "ApiKeyMalformed", SyncErrorKind.InvalidArgument,
                "The API key has blanks, line breaks or characters in it that no key has.",
                "Copy the key from Zivver's admin portal once more: all of it, and nothing else.");
        return key;
    }
}
