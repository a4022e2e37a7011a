namespace ZivverSynctool.Delta;

/// <summary>A saved delta, to be applied later, exactly. It belongs to one profile and one organization.</summary>
public sealed record SyncPlan
{
    /// <summary>When it was saved, UTC.</summary>
    public required DateTimeOffset Created { get; init; }

    /// <summary>The version of the module that saved it.</summary>
    public required string Version { get; init; }

    /// <summary>The organization's name, as the profile had it.</summary>
    public required string ProfileName { get; init; }

    /// <summary>Full path of the profile.</summary>
    public required string ProfilePath { get; init; }

    /// <summary>Base address of the Zivver API that the changes are for.</summary>
    public required Uri BaseUri { get; init; }

    /// <summary>The changes, in the order they were given.</summary>
    public required IReadOnlyList<SyncChange> Changes { get; init; }

    /// <summary>Makes a plan of changes of a profile.</summary>
    public static SyncPlan Of(SyncProfile profile, IReadOnlyList<SyncChange> changes, DateTimeOffset created, string version) => new()
    {
        Created = created,
        Version = version,
        ProfileName = profile.Name,
        ProfilePath = profile.Path,
        BaseUri = profile.Zivver.BaseUri,
        Changes = changes,
    };

    /// <summary>The changes, for this profile: the one they were made with, perhaps in another place by now.</summary>
    /// <exception cref="SyncException"><c>PlanOfAnotherProfile</c>: it has another name, or means another Zivver.</exception>
    public IEnumerable<SyncChange> For(SyncProfile profile)
    {
        if (profile.Name != ProfileName || profile.Zivver.BaseUri != BaseUri)
            throw new SyncException(
                "PlanOfAnotherProfile", SyncErrorKind.InvalidArgument,
                $"The plan is for '{ProfileName}' at {BaseUri}, and the profile '{profile.Path}' is for '{profile.Name}' at {profile.Zivver.BaseUri}.",
                "Name the profile that the plan was made with, or make a new delta with this one.");
        return Changes.Select(change => change with { Profile = profile.Path });
    }
}
