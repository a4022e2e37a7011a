using ZivverSynctool.Trials.Identity.Calls;
using ZivverSynctool.Trials.Identity.Sources;

namespace ZivverSynctool.Trials.Identity.Rules;

/// <summary>
/// An account is made only for whoever has none: an identifier that is linked never gives a Create, nor does a source account that
/// is not enabled, and nobody gets two (SPEC §2 and §4).
/// </summary>
internal sealed class MakesOnce : IRule
{
    public string Name => "once";

    public IEnumerable<string> Broken(RunRecord run)
    {
        foreach (var result in run.Told.Where(result => result.Action == SyncAction.Create && IsMade(run, result)))
        {
            if (Linked(run, result) is { } has)
                yield return $"{result.Email} was made, and {string.Join(" and ", result.Identifiers)} has {has.Email} already";
            if (IsSwitchedOff(run, result.Source!))
                yield return $"{result.Email} was made, and is not enabled in the sources";
        }

        foreach (var twice in run.Made().GroupBy(account => (account.AccountType, Owner: run.OwnersAfter.OwnerOf(account.Id))).Where(group => group.Count() > 1))
            if (AreOneToTheSources(run, twice.Key.Owner))
                yield return $"{string.Join(" and ", twice.Select(account => account.Email))} were made for #{twice.Key.Owner}";
    }

    // A source that is a day behind may have somebody under another number and address altogether.
    private static bool AreOneToTheSources(RunRecord run, int? owner) =>
        run.Sources.Entries.Where(entry => entry.Owners.Contains(owner ?? 0)).Select(entry => entry.Account.Email).Distinct().Count() == 1;

    private static bool IsSwitchedOff(RunRecord run, SyncAccount source) => run.Sources.Accounts
        .Any(account => account.AccountType == source.AccountType && account.Email == source.Email && account.Enabled == false);

    private static bool IsMade(RunRecord run, SyncChange change) =>
        run.After.Snapshot.ByPrimary(change.Email) is { } account && run.Before.ById(account.Id) is null && SourceView.OwnersOf(change.Source!).Contains(run.OwnersAfter.OwnerOf(account.Id) ?? 0);

    private static ZivverAccount? Linked(RunRecord run, SyncChange change) => change.Identifiers.Where(identifier => identifier.IsFixed)
        .Select(identifier => run.LinksBefore.Find(change.AccountType, identifier)).OfType<AccountLink>()
        .Select(link => run.Before.ById(link.ZivverId)).FirstOrDefault(account => account?.AccountType == change.AccountType);
}
