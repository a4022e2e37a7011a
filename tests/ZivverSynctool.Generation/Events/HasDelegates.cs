namespace ZivverSynctool.Generation.Events;

/// <summary>Others have access to an account than before.</summary>
/// <param name="Owner">Whose account.</param>
/// <param name="Delegates">Addresses of all who have access now.</param>
public sealed record HasDelegates(int Owner, IReadOnlyList<string> Delegates) : OrganizationEvent
{
    /// <inheritdoc/>
    protected override string Sentence => $"#{Owner} has delegates {(Delegates.Count == 0 ? "nobody" : string.Join(" ", Delegates))}";

    /// <inheritdoc/>
    public override Organization Apply(Organization before) =>
        before.Accounts.TryGetValue(Owner, out var account) ? before.With((Owner, account with { Delegates = Delegates })) ?? before : before;
}
