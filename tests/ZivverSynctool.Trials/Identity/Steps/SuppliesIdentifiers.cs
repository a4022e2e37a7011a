namespace ZivverSynctool.Trials.Identity.Steps;

/// <summary>The profile goes by other properties of the sources from now on, as when the identifier property is switched.</summary>
/// <param name="Names">Which; none for the address alone.</param>
internal sealed record SuppliesIdentifiers(IReadOnlyList<string> Names) : WorldStep
{
    protected override string Sentence => $"the sources are identified by {(Names.Count == 0 ? "the address alone" : string.Join(" and ", Names))} from now on";

    public override void Apply(TrialWorld world) => world.Sources = world.Sources with { Identifiers = Names };
}
