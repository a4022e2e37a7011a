namespace ZivverSynctool.Trials.Identity.Steps;

/// <summary>The account mapping is lost.</summary>
internal sealed record LosesMapping : WorldStep
{
    protected override string Sentence => "the account mapping is lost";

    public override void Apply(TrialWorld world) => world.World.Mapping.Links = [];
}
