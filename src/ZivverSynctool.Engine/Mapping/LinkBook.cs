namespace ZivverSynctool.Mapping;

/// <summary>The account mapping in memory: one link per account type and identifier, with an index by Zivver id.</summary>
public sealed class LinkBook
{
    private readonly Dictionary<(AccountType, Identifier), AccountLink> _links;
    private readonly Dictionary<string, List<AccountLink>> _byZivverId = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Makes a book of stored links; of two for one identifier the later one counts.</summary>
    public LinkBook(IReadOnlyList<AccountLink> links)
    {
        _links = new Dictionary<(AccountType, Identifier), AccountLink>(links.Count);
        foreach (var link in links)
            Put(link);
    }

    /// <summary>All links, in the order of their addresses.</summary>
    public IReadOnlyList<AccountLink> All =>
        _links.Values.OrderBy(link => link.AccountType).ThenBy(link => link.Email, StringComparer.Ordinal)
            .ThenBy(link => link.Identifier.Name, StringComparer.Ordinal).ToList();

    /// <summary>How many links there are.</summary>
    public int Count => _links.Count;

    /// <summary>The distinct Zivver ids that are linked.</summary>
    public IEnumerable<string> ZivverIds => _byZivverId.Keys;

    /// <summary>The link of an identifier, or null.</summary>
    public AccountLink? Find(AccountType type, Identifier identifier) =>
        _links.TryGetValue((type, identifier), out var link) ? link : null;

    /// <summary>The links of a Zivver account; empty when it was never linked.</summary>
    public IReadOnlyList<AccountLink> Of(string zivverId) =>
        _byZivverId.TryGetValue(zivverId, out var links) ? links : (IReadOnlyList<AccountLink>)[];

    /// <summary>Adds a link, or replaces the one its identifier had. Says whether anything changed.</summary>
    public bool Put(AccountLink link)
    {
        var key = (link.AccountType, link.Identifier);
        if (_links.TryGetValue(key, out var old))
        {
            if (old == link)
                return false;
            Forget(old);
        }

        _links[key] = link;
        if (!_byZivverId.TryGetValue(link.ZivverId, out var siblings))
            _byZivverId.Add(link.ZivverId, siblings = new List<AccountLink>(1));
        siblings.Add(link);
        return true;
    }

    /// <summary>
    /// A link of an identifier to a Zivver account: the one there is, or a new one that knows what the account's other links
    /// know of it.
    /// </summary>
    public AccountLink Link(Identifier identifier, ZivverAccount account, DateTimeOffset now)
    {
        if (Find(account.AccountType, identifier) is { } known && Same(known.ZivverId, account.Id))
            return known with { Email = account.Email };
        var sibling = Of(account.Id) is [var first, ..] ? first : null;
        return new AccountLink
        {
            AccountType = account.AccountType,
            Identifier = identifier,
            ZivverId = account.Id,
            Email = account.Email,
            SsoKeyFingerprint = sibling?.SsoKeyFingerprint,
            Suspended = sibling?.Suspended,
            Confirmed = sibling?.Confirmed,
            FormerAddresses = sibling?.FormerAddresses ?? [],
            Linked = now,
        };
    }

    /// <summary>
    /// Puts a link because somebody says so. What contradicts it gives way and is returned: the link its identifier had to
    /// another account, and the account's other identifiers of the same name.
    /// </summary>
    public IReadOnlyList<AccountLink> Assign(AccountLink link)
    {
        var replaced = new List<AccountLink>();
        if (Find(link.AccountType, link.Identifier) is { } former && !Same(former.ZivverId, link.ZivverId))
            replaced.Add(former);
        foreach (var other in Of(link.ZivverId).Where(other => link.Identifier.HasNameOf(other.Identifier) && other.Identifier != link.Identifier).ToList())
        {
            replaced.Add(other);
            Remove(other.AccountType, other.Identifier);
        }

        Put(link);
        return replaced;
    }

    /// <summary>Removes a link. Says whether there was one.</summary>
    public bool Remove(AccountType type, Identifier identifier)
    {
        if (!_links.TryGetValue((type, identifier), out var link))
            return false;
        _links.Remove((type, identifier));
        Forget(link);
        return true;
    }

    private static bool Same(string id, string other) => string.Equals(id, other, StringComparison.OrdinalIgnoreCase);

    private void Forget(AccountLink link)
    {
        var siblings = _byZivverId[link.ZivverId];
        siblings.Remove(link);
        if (siblings.Count == 0)
            _byZivverId.Remove(link.ZivverId);
    }
}
