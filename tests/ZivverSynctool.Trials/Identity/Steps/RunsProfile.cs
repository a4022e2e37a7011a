using ZivverSynctool.Execution;
using ZivverSynctool.Trials.Faults;

namespace ZivverSynctool.Trials.Identity.Steps;

/// <summary>A run from the profile.</summary>
internal sealed record RunsProfile(IReadOnlyList<string> Off, IReadOnlyList<Fault> Faults) : RunStep(Off, Faults)
{
    public override bool FromProfile => true;

    protected override string Name => "run from the profile";

    public override RunPlan Prepare(TrialWorld world, SourceView sources) => new(new RunRequest { Options = Options }, sources);
}
