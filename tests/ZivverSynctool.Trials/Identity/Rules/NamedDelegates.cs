using ZivverSynctool.Trials.Identity.Calls;
using ZivverSynctool.Trials.Identity.Sources;

namespace ZivverSynctool.Trials.Identity.Rules;

/// <summary>Whom the sources name as delegates of an account in Zivver.</summary>
internal static class NamedDelegates
{
    /// <summary>Their addresses: groups resolved to people, without those that the profile leaves out.</summary>
    public static IEnumerable<string> Of(RunRecord run, ZivverAccount account)
    {
        var excluded = new AddressPatterns(run.Profile.ExcludeDelegates);
        return run.Sources.People(Given(run, account)).Where(address => !excluded.Match(address));
    }

    private static IEnumerable<string> Given(RunRecord run, ZivverAccount account)
    {
        var owner = run.OwnersFromNowOn.OwnerOf(account.Id) ?? 0;
        var united = run.Sources.Accounts.Where(merged => SourceView.OwnersOf(merged).Contains(owner)).SelectMany(SourceView.PartsOf).ToHashSet();
        return run.Sources.Entries
            .Where(entry => entry.Account.AccountType == account.AccountType && (entry.Owners.Contains(owner) || united.Contains(entry.Account.Location)))
            .SelectMany(entry => entry.Account.Delegates ?? []);
    }
}
