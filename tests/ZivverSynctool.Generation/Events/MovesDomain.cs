namespace ZivverSynctool.Generation.Events;

/// <summary>All addresses of one mail domain move to another, in the lists of delegates too.</summary>
/// <param name="From">The old domain.</param>
/// <param name="To">The new domain.</param>
/// <param name="KeepsOld">Whether every old primary address becomes an alias.</param>
public sealed record MovesDomain(string From, string To, bool KeepsOld) : OrganizationEvent
{
    /// <inheritdoc/>
    protected override string Sentence => $"{From} moves to {To}{(KeepsOld ? ", old addresses are kept" : "")}";

    /// <inheritdoc/>
    public override Organization Apply(Organization before) =>
        before.With([.. before.Accounts.Select(pair => (pair.Key, Moved(pair.Value)))]) ?? before;

    private SyncAccount Moved(SyncAccount account)
    {
        var email = Moved(account.Email);
        var aliases = account.Aliases?.Where(alias => alias != email);
        return account with
        {
            Email = email,
            Aliases = aliases is null ? null : KeepsOld && email != account.Email ? [.. aliases, account.Email] : [.. aliases],
            Delegates = account.Delegates is { } delegates ? [.. delegates.Select(Moved).Distinct()] : null,
            Identifiers = Readdress.Identifiers(account, email),
        };
    }

    private string Moved(string address) =>
        EmailAddress.DomainOf(address) == From ? string.Concat(address.AsSpan(0, address.Length - From.Length), To) : address;
}
