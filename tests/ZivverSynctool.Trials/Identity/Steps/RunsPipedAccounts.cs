using ZivverSynctool.Execution;
using ZivverSynctool.Trials.Faults;

namespace ZivverSynctool.Trials.Identity.Steps;

/// <summary>A run of some source accounts that are piped in, in place of the profile's sources.</summary>
internal sealed record RunsPipedAccounts(int Pick, bool Complete, IReadOnlyList<Fault> Faults) : RunStep([], Faults)
{
    protected override string Name => $"run of some piped accounts{(Complete ? ", said to be all" : "")} (pick {Pick})";

    public override RunPlan Prepare(TrialWorld world, SourceView sources)
    {
        var picked = Picked.Of(sources.Accounts, account => account.Email, Pick);
        return new RunPlan(new RunRequest { SourceAccounts = picked, Complete = Complete }, sources.Only(picked));
    }
}
