using ZivverSynctool.Execution;
using ZivverSynctool.Trials.Faults;

namespace ZivverSynctool.Trials.Identity.Steps;

/// <summary>A run of one account, by its address in the sources.</summary>
internal sealed record RunsTargeted(int Owner, IReadOnlyList<Fault> Faults) : RunStep([], Faults)
{
    protected override string Name => $"run of #{Owner} alone";

    public override RunPlan? Prepare(TrialWorld world, SourceView sources) => world.Organization.Accounts.TryGetValue(Owner, out var account)
        ? new RunPlan(new RunRequest { Identities = [account.Email] }, sources)
        : null;
}
