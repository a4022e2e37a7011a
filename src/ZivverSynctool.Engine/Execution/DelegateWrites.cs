namespace ZivverSynctool.Execution;

/// <summary>Which delegates a change's writes name.</summary>
internal static class DelegateWrites
{
    /// <summary>
    /// All accounts that the writes name: those that are to have access, and those that have it already where a user's
    /// extension is sent for another reason.
    /// </summary>
    public static IReadOnlyList<DelegateTarget> Named(SyncChange change)
    {
        if (change.Ready.FirstOrDefault(difference => difference.Property == SyncProperty.Delegates) is { } delegates)
            return delegates.Targets;
        if (change.AccountType == AccountType.FunctionalAccount || change.Zivver is not { } zivver || !SendsExtension(change))
            return [];
        return Present(zivver);
    }

    /// <summary>Whether the change sends the Zivver extension.</summary>
    public static bool SendsExtension(SyncChange change) => change.Ready.Any(difference =>
        difference.Property is SyncProperty.Aliases or SyncProperty.SsoAccountKey
        || (difference.Property == SyncProperty.Delegates && change.AccountType == AccountType.User));

    /// <summary>The accounts that have access now.</summary>
    public static IReadOnlyList<DelegateTarget> Present(ZivverAccount zivver) =>
        zivver.DelegateIds.Select(id => new DelegateTarget(id, id)).ToList();
}
