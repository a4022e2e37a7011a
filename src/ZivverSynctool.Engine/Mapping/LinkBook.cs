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

    /// <summary>Removes a link. Says whether there was one.</summary>
    public bool Remove(AccountType type, Identifier identifier)
    {
        if (!_links.TryGetValue((type, identifier), out var link))
            return false;
        _links.Remove((type, identifier));
        Forget(link);
        return true;
    }

    private void Forget(AccountLink link)
    {
        var siblings = _byZivverId[link.ZivverId];
        siblings.Remove(link);
        if (siblings.Count == 0)
            _byZivverId.Remove(link.ZivverId);
    }
}
