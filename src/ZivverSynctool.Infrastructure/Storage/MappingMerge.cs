namespace ZivverSynctool.Infrastructure.Storage;

/// <summary>Puts newer links over older ones.</summary>
internal static class MappingMerge
{
    /// <summary>The links, each replaced by the newest of the same type and identifier, and behind them those that are new.</summary>
    public static IReadOnlyList<AccountLink> Newer(IReadOnlyList<AccountLink> links, IEnumerable<AccountLink> newer)
    {
        List<AccountLink>? merged = null;
        var places = new Dictionary<(AccountType, Identifier), int>();
        foreach (var link in newer)
        {
            if (merged is null)
            {
                merged = [.. links];
                for (var i = 0; i < merged.Count; i++)
                    places[Key(merged[i])] = i;
            }

            if (places.TryGetValue(Key(link), out var place))
            {
                merged[place] = link;
                continue;
            }

            places.Add(Key(link), merged.Count);
            merged.Add(link);
        }

        return merged ?? links;
    }

    /// <summary>What there is one row of.</summary>
    public static (AccountType, Identifier) Key(AccountLink link) => (link.AccountType, link.Identifier);
}
