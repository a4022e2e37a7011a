namespace ZivverSynctool.Trials.Identity.Steps;

/// <summary>A group of the sources has these members from now on, people and groups alike.</summary>
/// <param name="Group">The group's address.</param>
/// <param name="Members">Addresses; null where they cannot be told.</param>
internal sealed record GroupHas(string Group, IReadOnlyList<string>? Members) : WorldStep
{
    protected override string Sentence => $"the group {Group} has the members {(Members is null ? "nobody can tell" : string.Join(" ", Members))}";

    public override void Apply(TrialWorld world) => world.Sources = world.Sources with { Groups = world.Sources.Groups.SetItem(Group, Members) };
}
