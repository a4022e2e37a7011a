using ZivverSynctool.Execution;
using ZivverSynctool.Trials.Faults;
using ZivverSynctool.Trials.Identity.Sources;

namespace ZivverSynctool.Trials.Identity.Calls;

/// <summary>A run of some changes of the delta that was kept.</summary>
internal sealed record RunsKeptChanges(int Pick, IReadOnlyList<Fault> Faults) : RunStep([], Faults)
{
    public override bool Fresh => false;

    protected override string Name => $"run of some changes of the kept delta (pick {Pick})";

    public override CallPlan? Prepare(TrialWorld world, SourceView sources) => world.Kept is { } kept
        ? new CallPlan { Sources = kept.Sources, Request = new RunRequest { Changes = Picked.Of(kept.Changes, change => change.Email, Pick) } }
        : null;
}
