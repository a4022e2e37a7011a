using ZivverSynctool.Trials.Identity.Calls;

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

    private static IEnumerable<string> Given(RunRecord run, ZivverAccount account) => run.Sources.Entries
        .Where(entry => entry.Account.AccountType == account.AccountType && entry.Owners.Contains(run.OwnersFromNowOn.OwnerOf(account.Id) ?? 0))
        .SelectMany(entry => entry.Account.Delegates ?? []);
}
