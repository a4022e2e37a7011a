using ZivverSynctool.Trials.Identity.Calls;

namespace ZivverSynctool.Trials.Identity.Rules;

/// <summary>Enabled is only what synchronization suspended; what another hand suspended is not (SPEC §4).</summary>
internal sealed class EnablesItsOwn : IRule
{
    public string Name => "enabling";

    public IEnumerable<string> Broken(RunRecord run) => run.Before.Snapshot.Accounts
        .Where(before => !before.Enabled && run.After.ById(before.Id)?.Enabled == true && !run.OwnersBefore.IsSuspendedBySync(before.Id))
        .Select(before => $"{before.Email} was suspended by another hand, and is enabled now");
}
