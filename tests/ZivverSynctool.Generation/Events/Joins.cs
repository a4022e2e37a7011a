namespace ZivverSynctool.Generation.Events;

/// <summary>Somebody or something new, perhaps under an address that was another's.</summary>
/// <param name="Owner">A number that was never used.</param>
/// <param name="Account">The account.</param>
public sealed record Joins(int Owner, SyncAccount Account) : OrganizationEvent
{
    /// <inheritdoc/>
    protected override string Sentence => $"#{Owner} joins as {Account.AccountType} {Account.Email}, {Account.DisplayName}";

    /// <inheritdoc/>
    public override Organization Apply(Organization before) =>
        before.Accounts.ContainsKey(Owner) ? before : before.With((Owner, Account)) ?? before;
}
