using ZivverSynctool.Execution;
using ZivverSynctool.Trials.Faults;
using ZivverSynctool.Trials.Identity.Sources;

namespace ZivverSynctool.Trials.Identity.Calls;

/// <summary>A run from the profile.</summary>
internal sealed record RunsProfile(IReadOnlyList<string> Off, IReadOnlyList<Fault> Faults) : RunStep(Off, Faults)
{
    public override bool FromProfile => true;

    protected override string Name => "run from the profile";

    public override CallPlan Prepare(TrialWorld world, SourceView sources) => new() { Sources = sources, Request = new RunRequest { Options = Options } };
}
