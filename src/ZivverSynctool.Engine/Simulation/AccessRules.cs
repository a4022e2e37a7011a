namespace ZivverSynctool.Simulation;

/// <summary>Who can be given access: what must exist first, and what is dropped in silence (quirks 1 and 2).</summary>
internal sealed class AccessRules(AccountStore store)
{
    // What a seed named and the model does not have. Zivver listed it, so it takes it again.
    private readonly HashSet<string> _outsiders = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The delegates of a user, named by address; unknown ones are dropped in silence.</summary>
    public Access Delegates(StoredAccount self, IReadOnlyList<string> addresses)
    {
        var access = new AccessBuilder(self);
        foreach (var address in addresses.Select(EmailAddress.Normalize))
            if (store.ByAddress(address) is { } account)
                access.Add(account);
            else if (_outsiders.Contains(address))
                access.Add(address);
        return access.Build();
    }

    /// <summary>The members of a functional account, named by id; they are users, and its own id means nothing.</summary>
    /// <param name="self">The functional account, or null when it is about to be made.</param>
    /// <param name="ids">The ids.</param>
    /// <param name="refusal">What to say of an unknown one.</param>
    public Access Members(StoredAccount? self, IReadOnlyList<string> ids, Func<ZivverRejection> refusal)
    {
        var access = new AccessBuilder(self);
        foreach (var id in ids)
            if (store.ById(id) is { } account && (account == self || account.Type == AccountType.User))
                access.Add(account);
            else if (_outsiders.Contains(id))
                access.Add(id);
            else
                throw refusal();
        return access.Build();
    }

    /// <summary>Access as a seed says it, by address or by id; whatever is no account is kept as it stands.</summary>
    public Access Seeded(StoredAccount self, IReadOnlyList<string> names)
    {
        var access = new AccessBuilder(self);
        foreach (var name in names)
            if ((store.ById(name) ?? store.ByAddress(EmailAddress.Normalize(name))) is { } account)
                access.Add(account);
            else
            {
                _outsiders.Add(EmailAddress.Normalize(name));
                access.Add(EmailAddress.Normalize(name));
            }

        return access.Build();
    }
}
