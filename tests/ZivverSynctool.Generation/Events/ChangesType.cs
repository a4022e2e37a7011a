namespace ZivverSynctool.Generation.Events;

/// <summary>A person's mailbox becomes a shared one, or the reverse, under the same address and identifier.</summary>
/// <param name="Owner">Whose.</param>
/// <param name="Delegates">Who has access to it from then on.</param>
/// <param name="SsoAccountKey">The key of the user it becomes.</param>
public sealed record ChangesType(int Owner, IReadOnlyList<string> Delegates, string? SsoAccountKey) : OrganizationEvent
{
    /// <inheritdoc/>
    protected override string Sentence => $"#{Owner} changes type";

    /// <inheritdoc/>
    public override Organization Apply(Organization before)
    {
        if (!before.Accounts.TryGetValue(Owner, out var account))
            return before;
        var becomesUser = account.AccountType == AccountType.FunctionalAccount;
        return before.With((Owner, account with
        {
            AccountType = becomesUser ? AccountType.User : AccountType.FunctionalAccount,
            Enabled = becomesUser ? true : null,
            Delegates = Delegates,
            PhoneNumber = null,
            SsoAccountKey = becomesUser ? SsoAccountKey : null,
        })) ?? before;
    }
}
