namespace ZivverSynctool.Generation.Events;

/// <summary>The sources identify an account in another way, or no longer.</summary>
/// <param name="Owner">Whose.</param>
/// <param name="Identifiers">All of them.</param>
public sealed record HasIdentifiers(int Owner, IReadOnlyList<Identifier> Identifiers) : OrganizationEvent
{
    /// <inheritdoc/>
    protected override string Sentence => $"#{Owner} is identified by {string.Join(" ", Identifiers)}";

    /// <inheritdoc/>
    public override Organization Apply(Organization before) =>
        before.Accounts.TryGetValue(Owner, out var account) ? before.With((Owner, account with { Identifiers = Identifiers })) ?? before : before;
}
