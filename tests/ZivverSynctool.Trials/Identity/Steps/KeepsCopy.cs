namespace ZivverSynctool.Trials.Identity.Steps;

/// <summary>Somebody copies the account mapping.</summary>
internal sealed record KeepsCopy : WorldStep
{
    protected override string Sentence => "a copy of the account mapping is made";

    public override void Apply(TrialWorld world) => world.Copy = world.World.Mapping.Links;
}
