namespace ZivverSynctool.Input;

/// <summary>Which profile changes from the pipeline belong to.</summary>
internal static class ChangesProfile
{
    private static readonly StringComparer PathComparer =
        Path.DirectorySeparatorChar == '\\' ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal;

    /// <summary>The full path of the one profile of all changes.</summary>
    /// <param name="changes">The changes; at least one.</param>
    /// <param name="named">Full path of the profile that the call names, or null.</param>
    /// <exception cref="SyncException">They belong to several profiles, or to another one than named.</exception>
    public static string Of(IReadOnlyList<SyncChange> changes, string? named)
    {
        var paths = changes.Select(change => change.Profile).Distinct(PathComparer).ToList();
        if (paths.Count > 1)
            throw new SyncException(
                "ProfilesMixed", SyncErrorKind.InvalidArgument,
                $"The changes belong to {paths.Count} profiles: {string.Join(", ", paths)}.", "Apply the changes of one profile at a time.");
        if (named is not null && !PathComparer.Equals(named, paths[0]))
            throw new SyncException(
                "ProfileMismatch", SyncErrorKind.InvalidArgument,
                $"The changes belong to '{paths[0]}', not to '{named}'.", "Leave -Profile out: changes carry their profile.");
        return paths[0];
    }
}
