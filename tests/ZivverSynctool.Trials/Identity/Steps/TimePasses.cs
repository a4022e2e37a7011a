namespace ZivverSynctool.Trials.Identity.Steps;

/// <summary>Hours go by; a source that is behind learns of what was so until now.</summary>
internal sealed record TimePasses(int Hours) : WorldStep
{
    protected override string Sentence => $"{Words.Count(Hours, "hour")} later";

    public override void Apply(TrialWorld world)
    {
        world.Before = world.Sources;
        world.World.Wait(TimeSpan.FromHours(Hours));
    }
}
