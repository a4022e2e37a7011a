namespace ZivverSynctool.Simulation;

/// <summary>Gathers who has access to an account: each once, and never the account itself.</summary>
internal sealed class AccessBuilder(StoredAccount? self)
{
    private readonly List<StoredAccount> _accounts = [];
    private readonly List<string> _outsiders = [];
    private readonly HashSet<object> _seen = [];

    public void Add(StoredAccount account)
    {
        if (account != self && _seen.Add(account))
            _accounts.Add(account);
    }

    public void Add(string outsider)
    {
        if (_seen.Add(outsider))
            _outsiders.Add(outsider);
    }

    public Access Build() => _seen.Count == 0 ? Access.None : new Access(_accounts, _outsiders);
}
