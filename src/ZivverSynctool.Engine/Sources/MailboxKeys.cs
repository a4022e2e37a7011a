namespace ZivverSynctool.Sources;

/// <summary>The addresses and fixed identifiers of functional accounts, by which the directory object of one is known.</summary>
internal sealed class MailboxKeys
{
    private readonly HashSet<string> _addresses = [];
    private readonly HashSet<Identifier> _identifiers = [];

    /// <summary>Adds what a functional account goes by.</summary>
    public void Add(string email, IReadOnlyList<Identifier> identifiers)
    {
        if (email.Length > 0)
            _addresses.Add(email);
        _identifiers.UnionWith(identifiers.Where(identifier => identifier.IsFixed));
    }

    /// <summary>Whether a user goes by one of them.</summary>
    public bool AreOf(SyncAccount account)
    {
        if (account.AccountType == AccountType.FunctionalAccount)
            return false;
        if (_addresses.Contains(account.Email))
            return true;
        for (var i = 0; i < account.Identifiers.Count; i++)
            if (_identifiers.Contains(account.Identifiers[i]))
                return true;
        return false;
    }
}
