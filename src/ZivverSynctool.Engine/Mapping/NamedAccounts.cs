using ZivverSynctool.Sources;

namespace ZivverSynctool.Mapping;

/// <summary>
/// Finds the Zivver accounts that some source entry names by any address or identifier. They are not missing, even where
/// the entry has a problem or belongs to another account (SPEC §2, Missing).
/// </summary>
internal static class NamedAccounts
{
    /// <summary>Zivver id to what names it.</summary>
    /// <param name="sources">What names accounts.</param>
    /// <param name="zivver">The accounts.</param>
    /// <param name="links">What identifiers stand for.</param>
    /// <param name="except">The accounts of which nobody asks, since they are matched: nearly all.</param>
    public static Dictionary<string, MatchDoubt> Find(MergedSources sources, ZivverSnapshot zivver, LinkBook links, Predicate<ZivverAccount> except)
    {
        var named = new Dictionary<string, MatchDoubt>(StringComparer.OrdinalIgnoreCase);
        bool IsNew(ZivverAccount account) => !except(account) && !named.ContainsKey(account.Id);

        foreach (var problem in sources.Problems)
            foreach (var account in NamedBy(problem, zivver, links))
                if (IsNew(account))
                    named.Add(account.Id, new MatchDoubt(MatchDoubt.SourceProblem, $"{problem.Message} {problem.Remedy}"));

        foreach (var account in sources.Accounts)
        {
            // Whoever has the address with the other type is the old account of something that changed its type.
            var primary = zivver.ByPrimary(account.Email);
            if (primary is null || primary.AccountType == account.AccountType)
                Name(primary ?? zivver.ByAlias(account.Email), account, account.Email);
            for (var i = 0; i < account.Aliases?.Count; i++)
                Name(zivver.ByAddress(account.Aliases[i]), account, account.Aliases[i]);
        }

        void Name(ZivverAccount? found, SyncAccount source, string address)
        {
            if (found is not null && IsNew(found))
                named.Add(found.Id, StillNamed(source, address));
        }

        return named;
    }

    private static IEnumerable<ZivverAccount> NamedBy(SourceProblem problem, ZivverSnapshot zivver, LinkBook links)
    {
        foreach (var address in problem.Addresses)
            if (zivver.ByAddress(address) is { } account)
                yield return account;
        foreach (var identifier in problem.Identifiers)
            if (links.Find(problem.AccountType, identifier) is { } link && zivver.ById(link.ZivverId) is { } account)
                yield return account;
    }

    private static MatchDoubt StillNamed(SyncAccount account, string address) => new(MatchDoubt.StillNamed,
        $"{account.Email} ({account.Location}) has its address {address}, so the account does not count as missing. Take the address out there, or suspend the account with Suspend-SyncAccount.");
}
