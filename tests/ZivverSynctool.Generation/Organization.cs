using System.Collections.Immutable;

namespace ZivverSynctool.Generation;

/// <summary>
/// An organization on one day, with the truth that no source tells: every account belongs to an <em>owner</em>, a person
/// or a mailbox, by a number that is never given to another. No two accounts share an address.
/// </summary>
public sealed record Organization
{
    private Organization(OrganizationShape shape) => Shape = shape;

    /// <summary>What it was made to look like.</summary>
    public OrganizationShape Shape { get; }

    /// <summary>The accounts by owner, in order of their number.</summary>
    public ImmutableSortedDictionary<int, SyncAccount> Accounts { get; private init; } = ImmutableSortedDictionary<int, SyncAccount>.Empty;

    /// <summary>Those that left, as they last were.</summary>
    public ImmutableSortedDictionary<int, SyncAccount> Former { get; private init; } = ImmutableSortedDictionary<int, SyncAccount>.Empty;

    /// <summary>The owner of every address in use, be it primary or alias.</summary>
    public ImmutableDictionary<string, int> Addresses { get; private init; } = ImmutableDictionary<string, int>.Empty;

    /// <summary>The number the next newcomer gets.</summary>
    public int NextOwner { get; private init; } = 1;

    /// <summary>Makes an organization of accounts, whose owners are numbered from 1 on.</summary>
    public static Organization Of(OrganizationShape shape, IReadOnlyList<SyncAccount> accounts)
    {
        var byOwner = ImmutableSortedDictionary.CreateBuilder<int, SyncAccount>();
        var addresses = ImmutableDictionary.CreateBuilder<string, int>();
        for (var i = 0; i < accounts.Count; i++)
        {
            byOwner.Add(i + 1, accounts[i]);
            foreach (var address in AddressesOf(accounts[i]))
                addresses.Add(address, i + 1);
        }

        return new Organization(shape)
        {
            Accounts = byOwner.ToImmutable(),
            Addresses = addresses.ToImmutable(),
            NextOwner = accounts.Count + 1,
        };
    }

    /// <summary>All addresses of an account, the primary one first.</summary>
    public static IEnumerable<string> AddressesOf(SyncAccount account) => (account.Aliases ?? []).Prepend(account.Email);

    /// <summary>This organization with some accounts put in or replaced, or null when two would share an address.</summary>
    public Organization? With(params IReadOnlyList<(int Owner, SyncAccount Account)> changed)
    {
        var addresses = Addresses.ToBuilder();
        var accounts = Accounts.ToBuilder();
        foreach (var (owner, _) in changed)
            if (accounts.TryGetValue(owner, out var before))
                addresses.RemoveRange(AddressesOf(before));
        foreach (var (owner, account) in changed)
        {
            accounts[owner] = account;
            foreach (var address in AddressesOf(account))
                if (!addresses.TryAdd(address, owner))
                    return null;
        }

        return this with
        {
            Accounts = accounts.ToImmutable(),
            Addresses = addresses.ToImmutable(),
            Former = Former.RemoveRange(changed.Select(change => change.Owner)),
            NextOwner = changed.Select(change => change.Owner + 1).Append(NextOwner).Max(),
        };
    }

    /// <summary>This organization after an account left it; lists that name it go on doing so.</summary>
    public Organization Without(int owner) => Accounts.TryGetValue(owner, out var account)
        ? this with
        {
            Accounts = Accounts.Remove(owner),
            Addresses = Addresses.RemoveRange(AddressesOf(account)),
            Former = Former.SetItem(owner, account),
        }
        : this;

    /// <summary>This organization where every list of delegates names one address instead of another.</summary>
    public Organization WithDelegateRenamed(string from, string to)
    {
        var naming = Accounts.Where(pair => pair.Value.Delegates?.Contains(from) == true).ToList();
        return this with
        {
            Accounts = Accounts.SetItems(naming.Select(pair => KeyValuePair.Create(pair.Key, pair.Value with
            {
                Delegates = [.. pair.Value.Delegates!.Select(address => address == from ? to : address).Distinct()],
            }))),
        };
    }
}
