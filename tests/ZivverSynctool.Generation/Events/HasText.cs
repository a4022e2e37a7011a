namespace ZivverSynctool.Generation.Events;

/// <summary>A plain property of an account changes: name, phone number, organizational unit or single sign-on key.</summary>
/// <param name="Owner">Whose.</param>
/// <param name="Property">Which.</param>
/// <param name="Value">The new value, or null where the source has none any more.</param>
public sealed record HasText(int Owner, SyncProperty Property, string? Value) : OrganizationEvent
{
    /// <inheritdoc/>
    protected override string Sentence => $"#{Owner} has {Property} {Value ?? "no more"}";

    /// <inheritdoc/>
    public override Organization Apply(Organization before) =>
        before.Accounts.TryGetValue(Owner, out var account) && (account.AccountType == AccountType.User || !IsOfUsersOnly)
            ? before.With((Owner, Changed(account))) ?? before
            : before;

    private bool IsOfUsersOnly => Property is SyncProperty.PhoneNumber or SyncProperty.SsoAccountKey;

    private SyncAccount Changed(SyncAccount account) => Property switch
    {
        SyncProperty.DisplayName => account with { DisplayName = Value },
        SyncProperty.PhoneNumber => account with { PhoneNumber = Value },
        SyncProperty.OrganizationalUnit => account with { OrganizationalUnit = Value },
        SyncProperty.SsoAccountKey => account with { SsoAccountKey = Value },
        _ => throw new InvalidOperationException($"{Property} is no plain property."),
    };
}
