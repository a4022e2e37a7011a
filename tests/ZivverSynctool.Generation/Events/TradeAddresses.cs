namespace ZivverSynctool.Generation.Events;

/// <summary>Each takes the primary address of the next, the last one that of the first: two who swap, or a chain in a ring.</summary>
/// <param name="Owners">Who, in order; at least two.</param>
public sealed record TradeAddresses(IReadOnlyList<int> Owners) : OrganizationEvent
{
    /// <inheritdoc/>
    protected override string Sentence => $"{string.Join(", ", Owners.Select(owner => $"#{owner}"))} trade addresses, each taking the next one's";

    /// <inheritdoc/>
    public override Organization Apply(Organization before)
    {
        if (!Owners.All(before.Accounts.ContainsKey))
            return before;
        var accounts = Owners.Select(owner => before.Accounts[owner]).ToList();
        return before.With([.. Owners.Select((owner, i) => (owner, Taking(accounts[i], accounts[(i + 1) % accounts.Count].Email)))]) ?? before;
    }

    private static SyncAccount Taking(SyncAccount account, string email) =>
        account with { Email = email, Identifiers = Readdress.Identifiers(account, email) };
}
