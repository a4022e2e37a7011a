using ZivverSynctool.Execution;
using ZivverSynctool.Trials.Identity.Sources;

namespace ZivverSynctool.Trials.Identity.Calls;

/// <summary>A preview from the profile.</summary>
internal sealed record Previews() : RunStep([], [])
{
    protected override string Name => "preview";

    public override CallPlan Prepare(TrialWorld world, SourceView sources) =>
        new() { Sources = sources, Request = new RunRequest { Preview = true }, IsShown = true };
}
