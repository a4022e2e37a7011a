namespace ZivverSynctool.Generation.Events;

/// <summary>Somebody who left is back, as they last were.</summary>
/// <param name="Owner">Who.</param>
public sealed record Returns(int Owner) : OrganizationEvent
{
    /// <inheritdoc/>
    protected override string Sentence => $"#{Owner} returns";

    /// <inheritdoc/>
    public override Organization Apply(Organization before) =>
        before.Former.TryGetValue(Owner, out var account) ? before.With((Owner, account)) ?? before : before;
}
