namespace ZivverSynctool.Execution;

/// <summary>Who has which address at this moment of a run, and the ids of the accounts it has made so far.</summary>
internal sealed class LiveAddresses
{
    private readonly Dictionary<string, string> _owners;
    private readonly Dictionary<string, string> _current = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _made = new(StringComparer.OrdinalIgnoreCase);

    public LiveAddresses(ZivverSnapshot snapshot)
    {
        _owners = new Dictionary<string, string>(snapshot.Accounts.Count);
        Domains = [];
        foreach (var account in snapshot.Accounts)
        {
            _current[account.Id] = account.Email;
            _owners[account.Email] = account.Id;
            foreach (var alias in account.Aliases)
                _owners[alias] = account.Id;
            Domains.Add(EmailAddress.DomainOf(account.Email));
        }
    }

    /// <summary>The domains that Zivver had accounts in when the run began.</summary>
    public HashSet<string> Domains { get; }

    /// <summary>The id of the account that has an address, or null.</summary>
    public string? OwnerOf(string address) => _owners.TryGetValue(address, out var id) ? id : null;

    /// <summary>The primary address of an account, or null where it is not there.</summary>
    public string? EmailOf(string id) => _current.TryGetValue(id, out var email) ? email : null;

    /// <summary>
    /// The id and address a delegate has now, or null where it is not there (yet). One that this run is to make is never an
    /// account that was there before: until the address is free, it is another person's.
    /// </summary>
    public (string Id, string Email)? Find(DelegateTarget target)
    {
        var id = target.ZivverId ?? (OwnerOf(target.Address) is { } owner && _made.Contains(owner) ? owner : null);
        return id is not null && EmailOf(id) is { } email ? (id, email) : null;
    }

    /// <summary>Takes note of what an account's addresses are now.</summary>
    public void Set(string id, string email, IEnumerable<string> given, IEnumerable<string> givenUp)
    {
        foreach (var address in givenUp)
            if (OwnerOf(address) == id)
                _owners.Remove(address);
        foreach (var address in given)
            _owners[address] = id;
        _owners[email] = id;
        if (!_current.ContainsKey(id))
            _made.Add(id);
        _current[id] = email;
    }

    /// <summary>Takes note that an account is gone.</summary>
    public void Remove(string id)
    {
        foreach (var address in _owners.Where(owner => owner.Value == id).Select(owner => owner.Key).ToList())
            _owners.Remove(address);
        _current.Remove(id);
    }
}
