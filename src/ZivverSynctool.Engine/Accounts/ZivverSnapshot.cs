namespace ZivverSynctool;

/// <summary>Both Zivver lists as read at one moment, with delegates resolved between them and indexes by id and address.</summary>
public sealed class ZivverSnapshot
{
    private readonly Dictionary<string, ZivverAccount> _byId;
    private readonly Dictionary<string, ZivverAccount> _byPrimary;
    private readonly Dictionary<string, ZivverAccount> _byAlias;

    private ZivverSnapshot(List<ZivverAccount> accounts, DateTimeOffset readAt)
    {
        Accounts = accounts;
        ReadAt = readAt;
        _byId = new Dictionary<string, ZivverAccount>(accounts.Count, StringComparer.OrdinalIgnoreCase);
        _byPrimary = new Dictionary<string, ZivverAccount>(accounts.Count, StringComparer.Ordinal);
        _byAlias = new Dictionary<string, ZivverAccount>(StringComparer.Ordinal);
        foreach (var account in accounts)
        {
            _byId[account.Id] = account;
            _byPrimary[account.Email] = account;
            foreach (var alias in account.Aliases)
                _byAlias[alias] = account;
        }
    }

    /// <summary>All accounts, users first.</summary>
    public IReadOnlyList<ZivverAccount> Accounts { get; }

    /// <summary>When the lists were read, UTC.</summary>
    public DateTimeOffset ReadAt { get; }

    /// <summary>Makes a snapshot from the two lists as Zivver gave them; delegates and ids are completed from each other.</summary>
    public static ZivverSnapshot From(
        IReadOnlyList<ZivverAccount> users, IReadOnlyList<ZivverAccount> functionalAccounts, DateTimeOffset readAt)
    {
        var accounts = new List<ZivverAccount>(users.Count + functionalAccounts.Count);
        accounts.AddRange(users);
        accounts.AddRange(functionalAccounts);
        var raw = new ZivverSnapshot(accounts, readAt);
        for (var i = 0; i < accounts.Count; i++)
            accounts[i] = raw.Complete(accounts[i]);
        return new ZivverSnapshot(accounts, readAt);
    }

    /// <summary>The account with this id, or null.</summary>
    public ZivverAccount? ById(string id) => _byId.TryGetValue(id, out var account) ? account : null;

    /// <summary>The account whose primary address this is, or null.</summary>
    public ZivverAccount? ByPrimary(string address) => _byPrimary.TryGetValue(address, out var account) ? account : null;

    /// <summary>The account that has this address as an alias, or null.</summary>
    public ZivverAccount? ByAlias(string address) => _byAlias.TryGetValue(address, out var account) ? account : null;

    /// <summary>The account that uses this address, as primary address or as alias, or null.</summary>
    public ZivverAccount? ByAddress(string address) => ByPrimary(address) ?? ByAlias(address);

    private ZivverAccount Complete(ZivverAccount account)
    {
        if (account.AccountType == AccountType.User)
        {
            if (account.Delegates.Count == 0)
                return account;
            var ids = new List<string>(account.Delegates.Count);
            foreach (var address in account.Delegates)
                if (ByAddress(address) is { } known && known.Id != account.Id && !ids.Contains(known.Id))
                    ids.Add(known.Id);
            return account with { DelegateIds = ids };
        }

        // A functional account's own id may occur among its members and means nothing (ZIVVER-API, Resources).
        var members = account.DelegateIds.Where(id => id != account.Id).Distinct().ToList();
        return account with
        {
            DelegateIds = members,
            Delegates = members.ConvertAll(id => ById(id)?.Email ?? id),
            Enabled = members.Count > 0,
        };
    }
}
