using ZivverSynctool.Delta;
using ZivverSynctool.Execution;
using ZivverSynctool.Trials.Faults;
using ZivverSynctool.Trials.Identity.Sources;

namespace ZivverSynctool.Trials.Identity.Calls;

/// <summary>A run of some changes of a delta, as if somebody had picked them.</summary>
internal sealed record RunsPipedChanges(int Pick, IReadOnlyList<string> Off, IReadOnlyList<Fault> Faults) : RunStep(Off, Faults)
{
    protected override string Name => $"run of some changes of a new delta (pick {Pick})";

    public override CallPlan Prepare(TrialWorld world, SourceView sources) => new()
    {
        Sources = sources,
        Request = new RunRequest
        {
            Options = Options,
            Changes = Picked.Of(world.World.Delta(new DeltaRequest { Options = Options }), change => change.Email, Pick),
        },
    };
}
