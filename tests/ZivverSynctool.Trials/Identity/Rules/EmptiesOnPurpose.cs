using ZivverSynctool.Trials.Identity.Calls;

namespace ZivverSynctool.Trials.Identity.Rules;

/// <summary>A functional account is left without members only by a Disable, never because those who were to come did not (SPEC §4).</summary>
internal sealed class EmptiesOnPurpose : IRule
{
    public string Name => "disabling";

    public IEnumerable<string> Broken(RunRecord run) => run.Before.Snapshot.Accounts
        .Where(before => before is { AccountType: AccountType.FunctionalAccount, Enabled: true } && run.After.ById(before.Id)?.Enabled == false)
        .Where(before => !run.Results.Concat(run.Planned).Any(change => change.ZivverId == before.Id && IsDisable(change)))
        .Select(before => $"{before.Email} has no members any more, and no Disable said so");

    private static bool IsDisable(SyncChange change) =>
        change.Ready.Any(difference => difference is { Property: SyncProperty.Delegates, Targets.Count: 0 });
}
