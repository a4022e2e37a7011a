using ZivverSynctool.Delta;

namespace ZivverSynctool.Execution;

/// <summary>Leaves out new aliases that another account still has: whatever was to free them did not come to be.</summary>
internal static class AliasesInUse
{
    /// <summary>The change without them, and in words what is left out.</summary>
    public static SyncChange LeaveOut(SyncChange change, LiveAddresses addresses, List<string> said)
    {
        var aliases = change.Ready.FirstOrDefault(difference => difference.Property == SyncProperty.Aliases);
        var inUse = (aliases?.Added ?? []).Where(alias => addresses.OwnerOf(alias) is { } owner && owner != change.ZivverId).ToList();
        if (inUse.Count == 0)
            return change;

        said.AddRange(inUse.Select(alias => $"Left out the alias {alias}: it is still in use by {addresses.EmailOf(addresses.OwnerOf(alias)!)}."));
        var others = change.Differences.Where(difference => !ReferenceEquals(difference, aliases));
        var rest = PropertyComparer.List(
            SyncProperty.Aliases, (IReadOnlyList<string>)aliases!.Zivver!, ((IReadOnlyList<string>)aliases.Source!).Except(inUse).ToList());
        return change with { Differences = rest.Added.Count + rest.Removed.Count == 0 ? others.ToList() : others.Append(rest).ToList() };
    }
}
