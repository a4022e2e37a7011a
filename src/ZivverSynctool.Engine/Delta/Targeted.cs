namespace ZivverSynctool.Delta;

/// <summary>Picks the changes that a call is about.</summary>
internal static class Targeted
{
    /// <summary>All of a plan's changes, or those of the accounts that are meant, with those that name them as delegate where that is asked.</summary>
    public static IEnumerable<SyncChange> Of(DeltaRequest request, DeltaPlan plan)
    {
        if (request.Identities.Count == 0)
            return plan.Changes;
        var filter = new IdentityFilter(request.Identities);
        var addresses = request.WithAccess ? AddressesOf(filter, plan) : [];
        return plan.Changes.Where(change => filter.Match(change) || Delegates(change).Any(addresses.Contains));
    }

    private static HashSet<string> AddressesOf(IdentityFilter filter, DeltaPlan plan)
    {
        var addresses = new HashSet<string>();
        foreach (var match in plan.Matches)
            if ((match.Source is { } meant && filter.Match(meant)) || (match.Zivver is { } found && filter.Match(found)))
            {
                if (match.Source is { } source)
                    addresses.UnionWith([source.Email, .. source.Aliases ?? []]);
                if (match.Zivver is { } zivver)
                    addresses.UnionWith([zivver.Email, .. zivver.Aliases]);
            }

        return addresses;
    }

    private static IEnumerable<string> Delegates(SyncChange change) => (change.Source?.Delegates ?? []).Concat(change.Zivver?.Delegates ?? []);
}
