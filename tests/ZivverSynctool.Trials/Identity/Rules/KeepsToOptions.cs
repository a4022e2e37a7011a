using ZivverSynctool.Trials.Identity.Calls;

namespace ZivverSynctool.Trials.Identity.Rules;

/// <summary>What a synchronization option switches off does not happen (SPEC §4).</summary>
internal sealed class KeepsToOptions : IRule
{
    public string Name => "options";

    public IEnumerable<string> Broken(RunRecord run)
    {
        if (run.Request is not { } request)
            yield break;
        var options = request.Options.Aggregate(run.Profile.Options, (now, option) => now.With(option.Key, option.Value));
        foreach (var account in run.Made())
            if (!options.Allows(account.AccountType, SyncAction.Create))
                yield return $"{account.Email} was made";
        foreach (var (before, after) in run.Kept())
            foreach (var (action, change) in Actions(run, before, after))
                if (!options.Allows(before.AccountType, action))
                    yield return $"{before.Email}: {change}";
    }

    private static IEnumerable<(SyncAction Action, string Change)> Actions(RunRecord run, ZivverAccount before, ZivverAccount after)
    {
        foreach (var (property, change) in AccountChanges.Of(run, before, after))
            if (property == SyncProperty.Enabled || (property == SyncProperty.Delegates && before.AccountType == AccountType.FunctionalAccount))
                yield return (AccountChanges.IsDisabled(before, after) ? SyncAction.Disable : SyncAction.Update, change);
            else
                yield return (SyncAction.Update, change);
    }
}
