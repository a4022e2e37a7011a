namespace ZivverSynctool.Trials.Identity.Steps;

/// <summary>All errors in the sources are put right.</summary>
internal sealed record MendsSources : WorldStep
{
    protected override string Sentence => "the errors in the sources are put right";

    public override void Apply(TrialWorld world) => world.Sources = world.Sources with { Errors = [] };
}
