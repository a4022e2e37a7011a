namespace ZivverSynctool.Generation.Events;

/// <summary>An account gets another address, perhaps another name, and keeps the old address or not.</summary>
/// <param name="Owner">Whose.</param>
/// <param name="Email">The new address, which may be one of its aliases.</param>
/// <param name="DisplayName">The new name.</param>
/// <param name="KeepsOld">Whether the old address becomes an alias.</param>
/// <param name="ListsFollow">Whether lists of delegates name the new address; else they go on naming the old one.</param>
public sealed record IsRenamed(int Owner, string Email, string DisplayName, bool KeepsOld, bool ListsFollow) : OrganizationEvent
{
    /// <inheritdoc/>
    protected override string Sentence =>
        $"#{Owner} is renamed to {Email}, {DisplayName}{(KeepsOld ? ", keeps the old address" : "")}{(ListsFollow ? "" : ", lists lag behind")}";

    /// <inheritdoc/>
    public override Organization Apply(Organization before)
    {
        if (!before.Accounts.TryGetValue(Owner, out var account) || account.Email == Email)
            return before;
        var aliases = (account.Aliases ?? []).Where(alias => alias != Email);
        var renamed = before.With((Owner, account with
        {
            Email = Email,
            DisplayName = DisplayName,
            Aliases = KeepsOld ? [.. aliases, account.Email] : [.. aliases],
            Identifiers = Readdress.Identifiers(account, Email),
        }));
        return renamed is null ? before : ListsFollow ? renamed.WithDelegateRenamed(account.Email, Email) : renamed;
    }
}
