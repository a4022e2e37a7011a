namespace ZivverSynctool.Infrastructure.Storage;

/// <summary>Gets the API key from where a profile says it is.</summary>
public static class ApiKeySource
{
    /// <summary>Reads the key. No message of an error ever holds any part of it.</summary>
    /// <exception cref="SyncException">There is no key at that place, or the place cannot be read.</exception>
    public static string Read(SecretReference reference)
    {
        if (reference.Environment is not { } name)
            throw new SyncException(
                "ApiKeyPlaceUnknown", SyncErrorKind.InvalidProfile,
                "The API key can be read from an environment variable only, and the profile names another place.",
                "Write \"apiKey\": { \"environment\": \"ZIVVER_API_KEY\" } in the profile, or give the key to the call with -ApiKey.");
        var key = Environment.GetEnvironmentVariable(name)?.Trim();
        return string.IsNullOrEmpty(key)
            ? throw new SyncException(
                "ApiKeyMissing", SyncErrorKind.NotAuthorized, $"{Called(name)} holds no API key.",
                "Set it for the account that runs the synchronization, or give the key to the call with -ApiKey. Keys are made in Zivver's admin portal.")
            : key!;
    }

    // Somebody may have written the key itself in the place of the name.
    private static string Called(string name) => name.All(c => c is >= 'A' and <= 'Z' or >= '0' and <= '9' or '_')
        ? $"The environment variable {name}"
        : "The environment variable that the profile names under zivver.apiKey";
}
