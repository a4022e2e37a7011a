using ZivverSynctool.Generation.Events;

namespace ZivverSynctool.Trials.Identity.Steps;

/// <summary>Something happens in the organization, and the sources say so.</summary>
internal sealed record InOrganization(OrganizationEvent Event) : WorldStep
{
    protected override string Sentence => Event.ToString();

    public override void Apply(TrialWorld world) => world.Sources = world.Sources with { Organization = Event.Apply(world.Organization) };
}
