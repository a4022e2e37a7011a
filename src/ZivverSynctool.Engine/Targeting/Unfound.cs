using ZivverSynctool.Delta;
using ZivverSynctool.Mapping;
using ZivverSynctool.Sources;

namespace ZivverSynctool.Targeting;

/// <summary>Finds which of the accounts that were asked for are in no source, by whatever name.</summary>
internal static class Unfound
{
    /// <summary>The identities, as they were given.</summary>
    public static IEnumerable<string> Of(Selection selection, IReadOnlyList<SourceRead> reads, ZivverSnapshot? zivver, LinkBook links)
    {
        var accounts = reads.SelectMany(read => read.Accounts).Where(selection.IsMeant).ToList();
        var problems = reads.SelectMany(read => read.Problems).Where(selection.IsMeant).ToList();
        var linked = new HashSet<string>(
            accounts.SelectMany(account => account.Identifiers, (account, identifier) => links.Find(account.AccountType, identifier))
                .Concat(problems.SelectMany(problem => problem.Identifiers, (problem, identifier) => links.Find(problem.AccountType, identifier)))
                .OfType<AccountLink>().Select(link => link.ZivverId), StringComparer.OrdinalIgnoreCase);
        foreach (var identity in selection.Identities)
        {
            var filter = new IdentityFilter([identity]);
            if (!accounts.Exists(filter.Match) && !problems.Exists(filter.Match)
                && !linked.Any(id => links.Of(id).Any(filter.Match) || (zivver?.ById(id) is { } account && filter.Match(account))))
                yield return identity;
        }
    }
}
