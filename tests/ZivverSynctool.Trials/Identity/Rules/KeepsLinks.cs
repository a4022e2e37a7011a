using ZivverSynctool.Trials.Identity.Calls;

namespace ZivverSynctool.Trials.Identity.Rules;

/// <summary>
/// A run from the profile saves the link of every account that was matched without a doubt and of every account it made; no run
/// loses the link of a fixed identifier whose account is still there (SPEC §3).
/// </summary>
internal sealed class KeepsLinks : IRule
{
    public string Name => "links";

    public IEnumerable<string> Broken(RunRecord run) =>
        run.Kind is not (CallKind.Run or CallKind.Hold) || run.IsShown || run.IsGuarded ? [] : Lost(run).Concat(run.FromProfile ? Unsaved(run) : []);

    private static IEnumerable<string> Lost(RunRecord run)
    {
        foreach (var link in run.LinksBefore.All)
            if (link.Identifier.IsFixed && run.Before.ById(link.ZivverId) is { } account && account.AccountType == link.AccountType
                && run.LinksAfter.Find(link.AccountType, link.Identifier)?.ZivverId != link.ZivverId)
                yield return $"{link.Identifier} was linked to {account.Email}, and is no longer";
    }

    private static IEnumerable<string> Unsaved(RunRecord run)
    {
        var matched = run.Shown.Where(change => change is { Source: not null, Zivver: not null }).Select(change => (change.Identifiers, change.AccountType, change.ZivverId));
        var made = run.Results.Where(result => result is { Action: SyncAction.Create, Outcome: SyncOutcome.Succeeded or SyncOutcome.Partial })
            .Select(result => (result.Identifiers, result.AccountType, result.ZivverId));
        foreach (var (identifiers, type, id) in matched.Concat(made))
            foreach (var identifier in identifiers)
                if (run.LinksAfter.Find(type, identifier)?.ZivverId != id)
                    yield return $"{identifier} was matched to {run.After.ById(id!)?.Email ?? id}, and the link is not saved";
    }
}
