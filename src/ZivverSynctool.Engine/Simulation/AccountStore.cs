namespace ZivverSynctool.Simulation;

/// <summary>The accounts of a model with their indexes: by id, by any address, and in order of creation.</summary>
internal sealed class AccountStore
{
    private readonly Dictionary<string, StoredAccount> _byId = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, StoredAccount> _byAddress = new(StringComparer.Ordinal);
    private readonly SortedDictionary<long, StoredAccount> _users = [];
    private readonly SortedDictionary<long, StoredAccount> _functionalAccounts = [];
    private long _lastNumber;

    public int Count(AccountType type) => Of(type).Count;

    public IEnumerable<StoredAccount> InOrder(AccountType type) => Of(type).Values;

    public StoredAccount? ById(string id) => _byId.TryGetValue(id, out var account) ? account : null;

    /// <summary>The account that has this normalized address, as primary address or as alias.</summary>
    public StoredAccount? ByAddress(string address) => _byAddress.TryGetValue(address, out var account) ? account : null;

    public StoredAccount Add(string id, AccountType type, DateTimeOffset? created)
    {
        var account = new StoredAccount(id, type, ++_lastNumber, created);
        _byId.Add(id, account);
        Of(type).Add(account.Number, account);
        return account;
    }

    /// <summary>Gives an account its addresses; the ones it had and has no more are free.</summary>
    public void SetAddresses(StoredAccount account, string email, IReadOnlyList<string> aliases)
    {
        Free(account);
        account.Email = email;
        account.Aliases = aliases;
        Take(account, email);
        foreach (var alias in aliases)
            Take(account, alias);
    }

    /// <summary>Removes an account, its addresses and its access to others.</summary>
    public void Remove(StoredAccount account)
    {
        account.SetAccess(Access.None);
        foreach (var other in account.NamedBy)
            other.Lose(account);
        Free(account);
        Of(account.Type).Remove(account.Number);
        _byId.Remove(account.Id);
    }

    // A seed may claim an address twice, as a real list may; the first keeps it.
    private void Take(StoredAccount account, string address)
    {
        if (ByAddress(address) is null)
            _byAddress[address] = account;
    }

    private void Free(StoredAccount account)
    {
        Free(account, account.Email);
        foreach (var alias in account.Aliases)
            Free(account, alias);
    }

    private void Free(StoredAccount account, string address)
    {
        if (ByAddress(address) == account)
            _byAddress.Remove(address);
    }

    private SortedDictionary<long, StoredAccount> Of(AccountType type) =>
        type == AccountType.User ? _users : _functionalAccounts;
}
