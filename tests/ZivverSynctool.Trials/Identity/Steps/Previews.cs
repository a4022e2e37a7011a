using ZivverSynctool.Execution;

namespace ZivverSynctool.Trials.Identity.Steps;

/// <summary>A preview from the profile.</summary>
internal sealed record Previews() : RunStep([], [])
{
    protected override string Name => "preview";

    public override RunPlan Prepare(TrialWorld world, SourceView sources) => new(new RunRequest { Preview = true }, sources);
}
