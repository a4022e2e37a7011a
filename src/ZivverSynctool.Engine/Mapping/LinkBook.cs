using System.Runtime.CompilerServices;

namespace ZivverSynctool.Mapping;

/// <summary>The account mapping in memory: one link per account type and identifier, with an index by Zivver id.</summary>
public sealed class LinkBook
{
    private readonly ByType<Dictionary<Identifier, AccountLink>> _links;
    private readonly Dictionary<string, AccountLink[]> _byZivverId;

    /// <summary>Makes a book of stored links; of two for one identifier the later one counts.</summary>
    public LinkBook(IReadOnlyList<AccountLink> links)
    {
        _links = new(type => new(links.Count(link => link.AccountType == type)));
        _byZivverId = new(links.Count, StringComparer.OrdinalIgnoreCase);
        foreach (var link in links)
            Put(link);
    }

    /// <summary>All links, in the order of their addresses.</summary>
    public IReadOnlyList<AccountLink> All =>
        [.. InOrder(AccountType.User), .. InOrder(AccountType.FunctionalAccount)];

    /// <summary>How many links there are.</summary>
    public int Count => _links[AccountType.User].Count + _links[AccountType.FunctionalAccount].Count;

    /// <summary>The distinct Zivver ids that are linked.</summary>
    public IEnumerable<string> ZivverIds => _byZivverId.Keys;

    /// <summary>The link of an identifier, or null.</summary>
    [MethodImpl(HotPath.Optimized)]
    public AccountLink? Find(AccountType type, Identifier identifier) =>
        _links[type].TryGetValue(identifier, out var link) ? link : null;

    /// <summary>The links of a Zivver account at this moment; empty when it was never linked.</summary>
    [MethodImpl(HotPath.Optimized)]
    public IReadOnlyList<AccountLink> Of(string zivverId) =>
        _byZivverId.TryGetValue(zivverId, out var links) ? links : [];

    /// <summary>Whether a source was known at some time to have a Zivver account.</summary>
    internal bool IsOfSource(string zivverId) => Of(zivverId).Any(link => !link.Identifier.IsOfZivver);

    /// <summary>Adds a link, or replaces the one its identifier had. Says whether anything changed.</summary>
    [MethodImpl(HotPath.Optimized)]
    public bool Put(AccountLink link)
    {
        if (Find(link.AccountType, link.Identifier) is { } old)
        {
            if (old == link)
                return false;
            Forget(old);
        }

        _links[link.AccountType][link.Identifier] = link;
        _byZivverId[link.ZivverId] = _byZivverId.TryGetValue(link.ZivverId, out var siblings) ? [.. siblings, link] : [link];
        return true;
    }

    /// <summary>
    /// A link of an identifier to a Zivver account: the one there is, or a new one that knows what the account's other links
    /// know of it.
    /// </summary>
    [MethodImpl(HotPath.Optimized)]
    public AccountLink Link(Identifier identifier, ZivverAccount account, DateTimeOffset now)
    {
        if (Find(account.AccountType, identifier) is { } known && Same(known.ZivverId, account.Id))
            return known.Email == account.Email ? known : known with { Email = account.Email };
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
        foreach (var other in Of(link.ZivverId).Where(other => link.Identifier.HasNameOf(other.Identifier) && other.Identifier != link.Identifier))
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
        if (Find(type, identifier) is not { } link)
            return false;
        _links[type].Remove(identifier);
        Forget(link);
        return true;
    }

    private static bool Same(string id, string other) => string.Equals(id, other, StringComparison.OrdinalIgnoreCase);

    private IEnumerable<AccountLink> InOrder(AccountType type) => _links[type].Values
        .OrderBy(link => link.Email, StringComparer.Ordinal).ThenBy(link => link.Identifier.Name, StringComparer.Ordinal);

    private void Forget(AccountLink link)
    {
        var others = Array.FindAll(_byZivverId[link.ZivverId], sibling => sibling != link);
        if (others.Length > 0)
            _byZivverId[link.ZivverId] = others;
        else
            _byZivverId.Remove(link.ZivverId);
    }
}
