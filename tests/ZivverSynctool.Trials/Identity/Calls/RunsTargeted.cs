using ZivverSynctool.Execution;
using ZivverSynctool.Trials.Faults;
using ZivverSynctool.Trials.Identity.Sources;

namespace ZivverSynctool.Trials.Identity.Calls;

/// <summary>A run of one account, by its address in the sources.</summary>
internal sealed record RunsTargeted(int Owner, IReadOnlyList<Fault> Faults) : RunStep([], Faults)
{
    protected override string Name => $"run of #{Owner} alone";

    public override CallPlan? Prepare(TrialWorld world, SourceView sources) => world.Organization.Accounts.TryGetValue(Owner, out var account)
        ? new CallPlan { Sources = sources, Request = new RunRequest { Identities = [account.Email] } }
        : null;
}
