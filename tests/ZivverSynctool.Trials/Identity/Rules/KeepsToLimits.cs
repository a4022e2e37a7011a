using ZivverSynctool.Trials.Identity.Calls;

namespace ZivverSynctool.Trials.Identity.Rules;

/// <summary>No run does more of a kind than its limit allows (SPEC §6).</summary>
internal sealed class KeepsToLimits : IRule
{
    public string Name => "limits";

    public IEnumerable<string> Broken(RunRecord run)
    {
        if (run.Kind != CallKind.Run)
            yield break;
        foreach (var (kind, limit) in run.Profile.Limits.Set)
            if (limit?.Number is { } most && Count(run, kind) is var count && count > most)
                yield return $"{count} times {kind}, and the limit is {most}";
    }

    private static int Count(RunRecord run, LimitKind kind) => kind switch
    {
        LimitKind.Rename => run.Kept().Count(pair => pair.Before.Email != pair.After.Email),
        LimitKind.AccessLost => run.Kept().Count(pair => pair.Before.DelegateIds.Except(pair.After.DelegateIds).Any()),
        LimitKind.AccessGained => run.Kept().Count(pair => pair.After.DelegateIds.Except(pair.Before.DelegateIds).Any()) + run.Made().Count(account => account.DelegateIds.Count > 0),
        LimitKind.DisableUsers => run.Kept().Count(pair => pair.Before.AccountType == AccountType.User && AccountChanges.IsDisabled(pair.Before, pair.After)),
        LimitKind.EnableUsers => run.Kept().Count(pair => pair.Before.AccountType == AccountType.User && AccountChanges.IsDisabled(pair.After, pair.Before)),
        LimitKind.DisableFunctionalAccounts => run.Kept().Count(pair => pair.Before.AccountType == AccountType.FunctionalAccount && AccountChanges.IsDisabled(pair.Before, pair.After)),
        LimitKind.EnableFunctionalAccounts => run.Kept().Count(pair => pair.Before.AccountType == AccountType.FunctionalAccount && AccountChanges.IsDisabled(pair.After, pair.Before)),
        LimitKind.CreateUsers => run.Made().Count(account => account.AccountType == AccountType.User),
        LimitKind.CreateFunctionalAccounts => run.Made().Count(account => account.AccountType == AccountType.FunctionalAccount),
        LimitKind.UpdateUsers => Updated(run, AccountType.User),
        _ => Updated(run, AccountType.FunctionalAccount),
    };

    private static int Updated(RunRecord run, AccountType type) => run.Kept().Count(pair => pair.Before.AccountType == type
        && pair.Before.Enabled == pair.After.Enabled && AccountChanges.Of(run, pair.Before, pair.After).Any());
}
