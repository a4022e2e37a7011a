namespace ZivverSynctool.Scheduling;

/// <summary>The environment variables that a profile takes secrets from, which a task does not inherit from whoever registers it.</summary>
public static class SecretVariables
{
    /// <summary>Their names, each once, in the order of the profile.</summary>
    public static IReadOnlyList<string> Of(SyncProfile profile) =>
        [.. profile.Sources.SelectMany(References).Prepend(profile.Zivver.ApiKey)
            .Select(reference => reference?.Environment).OfType<string>().Distinct(StringComparer.Ordinal)];

    private static IEnumerable<SecretReference?> References(SourceSettings source) =>
        [source.Ldap?.Credential, source.Exchange?.Credential, source.Entra?.ClientSecret, source.Entra?.Certificate?.Password, .. source.Script?.Credentials.Values ?? []];
}
