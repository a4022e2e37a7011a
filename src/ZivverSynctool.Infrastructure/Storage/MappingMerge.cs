namespace ZivverSynctool.Infrastructure.Storage;

/// <summary>Puts what journals say over older links.</summary>
internal static class MappingMerge
{
    /// <summary>
    /// The links, each replaced by the newest of the same type and identifier, behind them those that are new, and none of accounts
    /// that were deleted.
    /// </summary>
    public static IReadOnlyList<AccountLink> Newer(IReadOnlyList<AccountLink> links, IEnumerable<JournalRecord> newer)
    {
        List<AccountLink?>? merged = null;
        var places = new Dictionary<(AccountType, Identifier), int>();
        foreach (var record in newer)
        {
            if (Deleted(record) is null && record.Links is not { Count: > 0 })
                continue;
            if (merged is null)
            {
                merged = [.. links];
                for (var i = 0; i < links.Count; i++)
                    places[Key(links[i])] = i;
            }

            foreach (var link in record.Links ?? [])
                Put(link);
            if (Deleted(record) is { } gone)
                for (var i = 0; i < merged.Count; i++)
                    if (merged[i] is { } link && string.Equals(link.ZivverId, gone, StringComparison.OrdinalIgnoreCase))
                        merged[i] = null;
        }

        return merged is null ? links : merged.OfType<AccountLink>().ToList();

        void Put(AccountLink link)
        {
            if (places.TryGetValue(Key(link), out var place))
            {
                merged![place] = link;
                return;
            }

            places.Add(Key(link), merged!.Count);
            merged.Add(link);
        }
    }

    /// <summary>What there is one row of.</summary>
    public static (AccountType, Identifier) Key(AccountLink link) => (link.AccountType, link.Identifier);

    private static string? Deleted(JournalRecord record) =>
        record.Result is { Action: SyncAction.Delete, Outcome: SyncOutcome.Succeeded, ZivverId: { } id } ? id : null;
}
