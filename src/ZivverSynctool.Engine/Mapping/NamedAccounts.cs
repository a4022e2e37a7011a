using System.Runtime.CompilerServices;
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
    [MethodImpl(HotPath.Optimized)]
    public static Dictionary<string, MatchDoubt> Find(MergedSources sources, ZivverSnapshot zivver, LinkBook links, Predicate<ZivverAccount> except)
    {
        var named = new Dictionary<string, MatchDoubt>(StringComparer.OrdinalIgnoreCase);
        bool IsNew(ZivverAccount account) => !except(account) && !named.ContainsKey(account.Id);

        foreach (var problem in sources.Problems)
            foreach (var account in Of(problem, zivver, links))
                if (IsNew(account))
                    named.Add(account.Id, new MatchDoubt(MatchDoubt.SourceProblem, $"{problem.Message} {problem.Remedy}"));

        foreach (var account in sources.Accounts)
        {
            // Whoever has its address with the other type is its own old account, and has its aliases as well.
            var primary = zivver.ByPrimary(account.Email);
            var old = primary is not null && primary.AccountType != account.AccountType ? primary : null;
            Name(primary ?? zivver.ByAlias(account.Email), account, account.Email, old);
            for (var i = 0; i < account.Aliases?.Count; i++)
                Name(zivver.ByAddress(account.Aliases[i]), account, account.Aliases[i], old);
            foreach (var other in account.OtherAddresses)
                Name(zivver.ByAddress(other), account, other, old);
        }

        void Name(ZivverAccount? found, SyncAccount source, string address, ZivverAccount? old)
        {
            if (found is not null && !ReferenceEquals(found, old) && IsNew(found))
                named.Add(found.Id, StillNamed(source, address));
        }

        return named;
    }

    /// <summary>The Zivver accounts that a source account names by an address or by an identifier that is linked.</summary>
    public static IEnumerable<ZivverAccount> Of(SyncAccount source, ZivverSnapshot zivver, LinkBook links) =>
        Of(source.AccountType, source.AllAddresses, source.Identifiers, zivver, links);

    /// <summary>The Zivver accounts that an entry with a problem names by an address or by an identifier that is linked.</summary>
    public static IEnumerable<ZivverAccount> Of(SourceProblem problem, ZivverSnapshot zivver, LinkBook links) =>
        Of(problem.AccountType, problem.Addresses, problem.Identifiers, zivver, links);

    private static IEnumerable<ZivverAccount> Of(
        AccountType type, IEnumerable<string> addresses, IEnumerable<Identifier> identifiers, ZivverSnapshot zivver, LinkBook links) =>
        addresses.Select(zivver.ByAddress)
            .Concat(identifiers.Select(identifier => links.Find(type, identifier) is { } link ? zivver.ById(link.ZivverId) : null))
            .OfType<ZivverAccount>();

    private static MatchDoubt StillNamed(SyncAccount account, string address) => new(MatchDoubt.StillNamed,
        $"{account.Email} ({account.Location}) has its address {address}, so the account does not count as missing. Take the address out there, or suspend the account with Suspend-SyncAccount.");
}
