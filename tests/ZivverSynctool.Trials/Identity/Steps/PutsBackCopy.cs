namespace ZivverSynctool.Trials.Identity.Steps;

/// <summary>The copy of the account mapping is put back, as stale as it may be. What it says counts as the administrator's word.</summary>
internal sealed record PutsBackCopy : WorldStep
{
    protected override string Sentence => "the copy of the account mapping is put back";

    public override void Apply(TrialWorld world)
    {
        if (world.Copy is not { } copy)
            return;
        world.World.Mapping.Links = copy;
        world.Ownership = world.Ownership.WithSuspended(copy.Where(link => link.Suspended is not null).Select(link => link.ZivverId));
    }
}
