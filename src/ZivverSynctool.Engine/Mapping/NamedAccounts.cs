using ZivverSynctool.Sources;

namespace ZivverSynctool.Mapping;

/// <summary>
/// Finds the Zivver accounts that some source entry names by any address or identifier. They are not missing, even where
/// the entry has a problem or belongs to another account (SPEC §2, Missing).
/// </summary>
internal static class NamedAccounts
{
    /// <summary>Zivver id to what names it.</summary>
    public static Dictionary<string, MatchDoubt> Find(MergedSources sources, ZivverSnapshot zivver, LinkBook links)
    {
        var named = new Dictionary<string, MatchDoubt>(StringComparer.OrdinalIgnoreCase);

        void Name(ZivverAccount? account, Func<MatchDoubt> doubt)
        {
            if (account is not null && !named.ContainsKey(account.Id))
                named.Add(account.Id, doubt());
        }

        foreach (var problem in sources.Problems)
        {
            var doubt = new MatchDoubt(MatchDoubt.SourceProblem, $"{problem.Message} {problem.Remedy}");
            foreach (var address in problem.Addresses)
                Name(zivver.ByAddress(address), () => doubt);
            foreach (var identifier in problem.Identifiers)
                if (links.Find(problem.AccountType, identifier) is { } link)
                    Name(zivver.ById(link.ZivverId), () => doubt);
        }

        foreach (var account in sources.Accounts)
        {
            // Whoever has the address with the other type is the old account of something that changed its type.
            if (zivver.ByPrimary(account.Email) is not { } primary || primary.AccountType == account.AccountType)
                Name(zivver.ByAddress(account.Email), () => StillNamed(account, account.Email));
            foreach (var alias in account.Aliases ?? [])
                Name(zivver.ByAddress(alias), () => StillNamed(account, alias));
        }

        return named;
    }

    private static MatchDoubt StillNamed(SyncAccount account, string address) => new(MatchDoubt.StillNamed,
        $"{account.Email} ({account.Location}) has its address {address}, so the account does not count as missing. Take the address out there, or suspend the account with Suspend-SyncAccount.");
}
