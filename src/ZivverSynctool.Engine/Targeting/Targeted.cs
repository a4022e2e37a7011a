using ZivverSynctool.Mapping;

namespace ZivverSynctool.Targeting;

/// <summary>Picks the changes that a call is about.</summary>
internal static class Targeted
{
    /// <summary>The changes of the accounts that are meant, with those that name them as delegate where that is asked.</summary>
    public static List<SyncChange> Of(Selection selection, IReadOnlyList<SyncChange> changes, IReadOnlyList<AccountMatch> matches)
    {
        var addresses = selection.WithAccess ? AddressesOf(selection, matches) : [];
        return changes.Where(change => selection.IsMeant(change) || Delegates(change).Any(addresses.Contains)).ToList();
    }

    private static HashSet<string> AddressesOf(Selection selection, IReadOnlyList<AccountMatch> matches)
    {
        var addresses = new HashSet<string>();
        foreach (var match in matches.Where(selection.IsMeant))
        {
            if (match.Source is { } source)
                addresses.UnionWith([source.Email, .. source.Aliases ?? []]);
            if (match.Zivver is { } zivver)
                addresses.UnionWith([zivver.Email, .. zivver.Aliases]);
        }

        return addresses;
    }

    private static IEnumerable<string> Delegates(SyncChange change) => (change.Source?.Delegates ?? []).Concat(change.Zivver?.Delegates ?? [])
        .Concat(change.Differences.Where(difference => difference.Property == SyncProperty.Delegates).SelectMany(difference => difference.Added));
}
