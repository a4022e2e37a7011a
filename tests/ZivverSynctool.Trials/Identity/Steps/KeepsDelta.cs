using ZivverSynctool.Delta;
using ZivverSynctool.Trials.Identity.Truth;

namespace ZivverSynctool.Trials.Identity.Steps;

/// <summary>A delta is made and kept, to be run some time later.</summary>
internal sealed record KeepsDelta : WorldStep
{
    protected override string Sentence => "a delta is made and kept";

    public override void Apply(TrialWorld world)
    {
        var sources = world.Publish();
        try
        {
            var changes = world.World.Delta(new DeltaRequest { IncludeUnchanged = true });
            world.Kept = new KeptDelta(changes, sources, world.Ownership.TakenOver(Connections.In(changes)));
        }
        catch (SyncException refused) when (Guards.Stopped(refused))
        {
            // There is no delta to keep.
            world.Kept = null;
        }
    }
}
