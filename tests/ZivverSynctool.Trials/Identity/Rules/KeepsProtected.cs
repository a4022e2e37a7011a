using ZivverSynctool.Trials.Identity.Calls;

namespace ZivverSynctool.Trials.Identity.Rules;

/// <summary>A protected account is never disabled, renamed or deleted (SPEC §2).</summary>
internal sealed class KeepsProtected : IRule
{
    public string Name => "protected";

    public IEnumerable<string> Broken(RunRecord run)
    {
        var patterns = new AddressPatterns(run.Profile.ProtectedAccounts);
        foreach (var before in run.Before.Snapshot.Accounts.Where(account => patterns.Match(account.Email)))
            if (run.After.ById(before.Id) is not { } after)
                yield return $"{before.Email} is protected, and was deleted";
            else if (before.Email != after.Email || AccountChanges.IsDisabled(before, after))
                yield return $"{before.Email} is protected: {AccountChanges.InWords(run, before, after)}";
    }
}
