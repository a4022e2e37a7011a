using System.Runtime.CompilerServices;

namespace ZivverSynctool.Mapping;

/// <summary>
/// Finds the accounts whose identifier leads to one Zivver account, while name and address are another's. Whoever takes somebody's
/// address keeps their own name, so it is the identifier that went astray: two were exchanged at the source, or a column was sorted
/// by itself. Where the owner of the other account moves away in the same run, name and address are free to be taken.
/// </summary>
internal sealed class ExchangedIdentifiers
{
    private readonly IReadOnlyList<SyncAccount> _accounts;
    private readonly IReadOnlyList<AccountMatch?> _matches;
    private readonly TakenAccounts _taken;
    private readonly ZivverSnapshot _zivver;
    private readonly LinkBook _links;
    private readonly SortedDictionary<int, ExchangedIdentifier> _found = [];

    private ExchangedIdentifiers(
        IReadOnlyList<SyncAccount> accounts, IReadOnlyList<AccountMatch?> matches, TakenAccounts taken, ZivverSnapshot zivver, LinkBook links)
    {
        _accounts = accounts;
        _matches = matches;
        _taken = taken;
        _zivver = zivver;
        _links = links;
    }

    /// <summary>The accounts, in the order of the sources.</summary>
    /// <param name="accounts">The accounts of the sources.</param>
    /// <param name="matches">What their identifiers lead to, in the same order.</param>
    /// <param name="taken">Which of them each Zivver account was matched to.</param>
    /// <param name="zivver">What Zivver has.</param>
    /// <param name="links">The account mapping.</param>
    [MethodImpl(HotPath.Optimized)]
    public static IReadOnlyCollection<ExchangedIdentifier> Find(
        IReadOnlyList<SyncAccount> accounts, IReadOnlyList<AccountMatch?> matches, TakenAccounts taken, ZivverSnapshot zivver, LinkBook links) =>
        new ExchangedIdentifiers(accounts, matches, taken, zivver, links).Find();

    [MethodImpl(HotPath.Optimized)]
    private IReadOnlyCollection<ExchangedIdentifier> Find()
    {
        for (var i = 0; i < _accounts.Count; i++)
            if (_matches[i]?.Zivver is { } linked && Find(i, linked) is { } exchanged)
                _found.Add(i, exchanged);
        while (_found.Values.Where(one => OwnerOf(one.Namesake) is { } owner && MovesAway(owner)).Select(one => one.Index).ToList() is { Count: > 0 } free)
            free.ForEach(index => _found.Remove(index));
        return _found.Values;
    }

    [MethodImpl(HotPath.Optimized)]
    private ExchangedIdentifier? Find(int index, ZivverAccount linked)
    {
        var account = _accounts[index];
        if (linked.HasAddressOf(account) || _zivver.ByPrimary(account.Email) is not { } namesake || namesake.AccountType != account.AccountType
            || !AccountName.Differ(account, linked) || !AccountName.Agree(account, namesake))
            return null;
        foreach (var link in _links.Of(linked.Id))
            if (link.Identifier.IsFixed && account.Identifiers.Contains(link.Identifier)
                && _links.Of(namesake.Id).FirstOrDefault(other => other.Identifier.HasNameOf(link.Identifier)) is { } rival)
                return new ExchangedIdentifier(index, link.Identifier, linked, namesake, rival.Identifier, OwnerOf(namesake));
        return null;
    }

    private int? OwnerOf(ZivverAccount account) => _taken[account] is { } owner && _matches[owner]?.Zivver is not null ? owner : null;

    // Whoever wants an address that nobody gives up stays; those who wait for each other in a circle can all move.
    private bool MovesAway(int owner)
    {
        var waiting = new HashSet<int>();
        while (waiting.Add(owner))
        {
            var (account, now) = (_accounts[owner], _matches[owner]!.Zivver!);
            if (_found.ContainsKey(owner) || account.Email == now.Email || account.Aliases?.Contains(now.Email) == true)
                return false;
            if (_zivver.ByAddress(account.Email) is not { } holder || holder.Id == now.Id)
                return true;
            if (OwnerOf(holder) is not { } next)
                return false;
            if (holder.Email != account.Email)
                return _accounts[next].Aliases?.Contains(account.Email) == false;
            owner = next;
        }
        return true;
    }
}
