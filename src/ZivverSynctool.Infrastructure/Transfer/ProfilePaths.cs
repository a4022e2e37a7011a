namespace ZivverSynctool.Infrastructure.Transfer;

/// <summary>All files and folders that a profile names.</summary>
internal static class ProfilePaths
{
    /// <summary>Those of a profile.</summary>
    public static IEnumerable<ProfilePath> Of(SyncProfile profile) =>
        Named(profile).Where(path => path.Path is not null).Select(path => new ProfilePath(path.What, path.Path!, path.Kind));

    private static IEnumerable<(string What, string? Path, ProfilePathKind Kind)> Named(SyncProfile profile)
    {
        foreach (var source in profile.Sources)
        {
            yield return ($"The file of source {source.Name}", source.Path, ProfilePathKind.Read);
            yield return ($"The trusted certificate of source {source.Name}", source.Ldap?.CaCertificate, ProfilePathKind.Read);
            yield return ($"The certificate with the key of source {source.Name}", source.Entra?.Certificate?.File, ProfilePathKind.Secret);
            foreach (var secret in new[] { source.Ldap?.Credential, source.Entra?.ClientSecret, source.Entra?.Certificate?.Password }.Concat(source.Script?.Credentials.Values ?? []))
                yield return ($"A secret of source {source.Name}", secret?.File, ProfilePathKind.Secret);
        }

        yield return ("The API key", profile.Zivver.ApiKey?.File, ProfilePathKind.Secret);
        yield return ("The folder of the account mapping", profile.MappingFolder, ProfilePathKind.Made);
        yield return ("The folder of the log", profile.Log?.Folder, ProfilePathKind.Made);
        yield return ("The status file", profile.Monitoring.StatusFile, ProfilePathKind.Made);
        yield return ("The metrics file", profile.Monitoring.MetricsFile, ProfilePathKind.Made);
    }
}
