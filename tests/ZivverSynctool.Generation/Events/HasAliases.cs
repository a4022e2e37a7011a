namespace ZivverSynctool.Generation.Events;

/// <summary>An account has other aliases than before.</summary>
/// <param name="Owner">Whose.</param>
/// <param name="Aliases">All of them.</param>
public sealed record HasAliases(int Owner, IReadOnlyList<string> Aliases) : OrganizationEvent
{
    /// <inheritdoc/>
    protected override string Sentence => $"#{Owner} has aliases {(Aliases.Count == 0 ? "none" : string.Join(" ", Aliases))}";

    /// <inheritdoc/>
    public override Organization Apply(Organization before) =>
        before.Accounts.TryGetValue(Owner, out var account) && !Aliases.Contains(account.Email)
            ? before.With((Owner, account with { Aliases = Aliases })) ?? before
            : before;
}
