using System.Runtime.CompilerServices;

namespace ZivverSynctool;

/// <summary>Both Zivver lists as read at one moment, with delegates resolved between them and indexes by id and address.</summary>
public sealed class ZivverSnapshot
{
    private readonly List<ZivverAccount> _accounts;

    // Places in the list, so that an account can be completed after others have been found by them.
    private readonly Dictionary<string, int> _byId;
    private readonly Dictionary<string, int> _byPrimary;
    private readonly Dictionary<string, int> _byAlias = new(StringComparer.Ordinal);

    private ZivverSnapshot(List<ZivverAccount> accounts, DateTimeOffset readAt)
    {
        _accounts = accounts;
        ReadAt = readAt;
        _byId = new Dictionary<string, int>(accounts.Count, StringComparer.OrdinalIgnoreCase);
        _byPrimary = new Dictionary<string, int>(accounts.Count, StringComparer.Ordinal);
        for (var i = 0; i < accounts.Count; i++)
        {
            _byId[accounts[i].Id] = i;
            _byPrimary[accounts[i].Email] = i;
            var aliases = accounts[i].Aliases;
            for (var a = 0; a < aliases.Count; a++)
                _byAlias[aliases[a]] = i;
        }
    }

    /// <summary>All accounts, users first.</summary>
    public IReadOnlyList<ZivverAccount> Accounts => _accounts;

    /// <summary>When the lists were read, UTC.</summary>
    public DateTimeOffset ReadAt { get; }

    /// <summary>Makes a snapshot from the two lists as Zivver gave them; delegates and ids are completed from each other.</summary>
    public static ZivverSnapshot From(
        IReadOnlyList<ZivverAccount> users, IReadOnlyList<ZivverAccount> functionalAccounts, DateTimeOffset readAt)
    {
        var accounts = new List<ZivverAccount>(users.Count + functionalAccounts.Count);
        accounts.AddRange(users);
        accounts.AddRange(functionalAccounts);
        var snapshot = new ZivverSnapshot(accounts, readAt);
        for (var i = 0; i < accounts.Count; i++)
            accounts[i] = snapshot.Complete(accounts[i]);
        return snapshot;
    }

    /// <summary>The account with this id, or null.</summary>
    [MethodImpl(HotPath.Optimized)]
    public ZivverAccount? ById(string id) => _byId.TryGetValue(id, out var place) ? _accounts[place] : null;

    /// <summary>The place of one of these accounts in <see cref="Accounts"/>.</summary>
    internal int PlaceOf(ZivverAccount account) => _byId[account.Id];

    /// <summary>The account whose primary address this is, or null.</summary>
    [MethodImpl(HotPath.Optimized)]
    public ZivverAccount? ByPrimary(string address) => _byPrimary.TryGetValue(address, out var place) ? _accounts[place] : null;

    /// <summary>The account that has this address as an alias, or null.</summary>
    [MethodImpl(HotPath.Optimized)]
    public ZivverAccount? ByAlias(string address) => _byAlias.TryGetValue(address, out var place) ? _accounts[place] : null;

    /// <summary>The account that uses this address, as primary address or as alias, or null.</summary>
    public ZivverAccount? ByAddress(string address) => ByPrimary(address) ?? ByAlias(address);

    private ZivverAccount Complete(ZivverAccount account)
    {
        if (account.AccountType == AccountType.User)
            return account.Delegates.Count == 0 ? account : account with { DelegateIds = IdsOf(account) };

        var members = MembersOf(account);
        return account with
        {
            DelegateIds = members,
            Delegates = Array.ConvertAll(members, id => ById(id)?.Email ?? id),
            Enabled = members.Length > 0,
        };
    }

    // A functional account's own id may occur among its members and means nothing (ZIVVER-API, Resources).
    private static string[] MembersOf(ZivverAccount account) => account.DelegateIds.Where(id => id != account.Id).Distinct().ToArray();

    private string[] IdsOf(ZivverAccount account)
    {
        var ids = new List<string>(account.Delegates.Count);
        foreach (var address in account.Delegates)
            if (ByAddress(address) is { } known && known.Id != account.Id && !ids.Contains(known.Id))
                ids.Add(known.Id);
        return [.. ids];
    }
}
