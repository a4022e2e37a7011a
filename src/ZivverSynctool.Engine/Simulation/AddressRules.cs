namespace ZivverSynctool.Simulation;

/// <summary>
/// Which addresses an account can have: one address space for both types, claimed domains only (quirks 5 and 7).
/// </summary>
internal sealed class AddressRules
{
    private readonly AccountStore _store;
    private readonly HashSet<string>? _domains;
    private readonly HashSet<string> _guests;
    private readonly HashSet<string> _elsewhere;

    public AddressRules(AccountStore store, OrganizationSettings settings)
    {
        _store = store;
        _domains = settings.ClaimedDomains is { } domains ? Normalized(domains) : null;
        _guests = Normalized(settings.Guests);
        _elsewhere = Normalized(settings.AddressesElsewhere);
    }

    /// <summary>Refuses a primary address that this account cannot have.</summary>
    /// <param name="self">The account itself, or null when it is about to be made.</param>
    /// <param name="type">Its type.</param>
    /// <param name="address">The address, normalized.</param>
    public void RequirePrimary(StoredAccount? self, AccountType type, string address)
    {
        if (address == self?.Email)
            return;
        var holder = _store.ByAddress(address);
        if (holder is null ? !IsClaimed(address) || _elsewhere.Contains(address) : IsOutside(holder, self, type))
            throw Refusals.OutsideOrganization();
        if (holder is not null && holder != self)
            throw Refusals.AlreadyExists(address);
    }

    /// <summary>The aliases as they will be: normalized, each once, without the primary address.</summary>
    /// <exception cref="ZivverRejection">One of them is not to be had.</exception>
    public IReadOnlyList<string> Require(StoredAccount self, string email, IReadOnlyList<string> aliases)
    {
        var distinct = Distinct(email, aliases);
        foreach (var alias in distinct)
            if (RefusalOf(self, alias) is { } refusal)
                throw refusal;
        return distinct;
    }

    /// <summary>Those of the aliases that a new account can have (quirk 1).</summary>
    public IReadOnlyList<string> Choose(string email, IReadOnlyList<string> aliases)
    {
        var distinct = Distinct(email, aliases);
        distinct.RemoveAll(alias => RefusalOf(null, alias) is not null);
        return distinct;
    }

    private ZivverRejection? RefusalOf(StoredAccount? self, string alias)
    {
        var holder = _store.ByAddress(alias);
        if (self is not null && (holder == self || self.Aliases.Contains(alias)))
            return null;
        if (holder is not null || _elsewhere.Contains(alias))
            return Refusals.AliasTaken(alias);
        if (_guests.Contains(alias))
            return Refusals.AliasIsGuest(alias);
        return IsClaimed(alias) ? null : Refusals.AliasDomainNotOwned();
    }

    // An existing user answers 409; the other type and a functional account that exists already are "outside"
    // (ZIVVER-API, Error catalogue).
    private static bool IsOutside(StoredAccount holder, StoredAccount? self, AccountType type) =>
        holder != self && (holder.Type != type || type == AccountType.FunctionalAccount);

    // What is no address at all lies in nobody's domain.
    private bool IsClaimed(string address) =>
        EmailAddress.IsValid(address) && _domains?.Contains(EmailAddress.DomainOf(address)) != false;

    private static List<string> Distinct(string email, IReadOnlyList<string> aliases)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal) { email };
        return aliases.Select(EmailAddress.Normalize).Where(seen.Add).ToList();
    }

    private static HashSet<string> Normalized(IEnumerable<string> texts) =>
        new(texts.Select(EmailAddress.Normalize), StringComparer.Ordinal);
}
