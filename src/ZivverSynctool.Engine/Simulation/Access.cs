namespace ZivverSynctool.Simulation;

/// <summary>Who has access to an account, each once, in the order given.</summary>
/// <param name="Accounts">Accounts of the model.</param>
/// <param name="Outsiders">Addresses or ids that a seed named and that are no account of the model.</param>
internal sealed record Access(IReadOnlyList<StoredAccount> Accounts, IReadOnlyList<string> Outsiders)
{
    public static readonly Access None = new([], []);

    public bool IsEmpty => Accounts.Count == 0 && Outsiders.Count == 0;

    public Access Without(StoredAccount account) => this with { Accounts = Accounts.Where(other => other != account).ToList() };

    public IReadOnlyList<string> Name(Func<StoredAccount, string> name)
    {
        if (IsEmpty)
            return [];
        var names = new List<string>(Accounts.Count + Outsiders.Count);
        foreach (var account in Accounts)
            names.Add(name(account));
        names.AddRange(Outsiders);
        return names;
    }
}
