namespace ZivverSynctool.Generation.Events;

/// <summary>An account is gone from the sources; lists that name it go on doing so.</summary>
/// <param name="Owner">Whose.</param>
public sealed record Leaves(int Owner) : OrganizationEvent
{
    /// <inheritdoc/>
    protected override string Sentence => $"#{Owner} leaves";

    /// <inheritdoc/>
    public override Organization Apply(Organization before) => before.Without(Owner);
}
