using ZivverSynctool.Execution;
using ZivverSynctool.Trials.Faults;
using ZivverSynctool.Trials.Identity.Sources;

namespace ZivverSynctool.Trials.Identity.Calls;

/// <summary>A run of some source accounts that are piped in, in place of the profile's sources.</summary>
internal sealed record RunsPipedAccounts(int Pick, bool Complete, IReadOnlyList<Fault> Faults) : RunStep([], Faults)
{
    protected override string Name => $"run of some piped accounts{(Complete ? ", said to be all" : "")} (pick {Pick})";

    public override CallPlan Prepare(TrialWorld world, SourceView sources)
    {
        var picked = Picked.Of(sources.Accounts, account => account.Email, Pick);
        return new CallPlan { Sources = SourceView.Of(picked), Request = new RunRequest { SourceAccounts = picked, Complete = Complete } };
    }
}
