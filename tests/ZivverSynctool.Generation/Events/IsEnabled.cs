namespace ZivverSynctool.Generation.Events;

/// <summary>A user is switched off or on in the sources.</summary>
/// <param name="Owner">Who.</param>
/// <param name="Enabled">Off or on.</param>
public sealed record IsEnabled(int Owner, bool Enabled) : OrganizationEvent
{
    /// <inheritdoc/>
    protected override string Sentence => $"#{Owner} is switched {(Enabled ? "on" : "off")}";

    /// <inheritdoc/>
    public override Organization Apply(Organization before) =>
        before.Accounts.TryGetValue(Owner, out var account) && account.AccountType == AccountType.User
            ? before.With((Owner, account with { Enabled = Enabled })) ?? before
            : before;
}
