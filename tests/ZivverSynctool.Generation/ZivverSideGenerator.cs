using ZivverSynctool.Mapping;

namespace ZivverSynctool.Generation;

/// <summary>
/// Makes the Zivver organization that belongs to an <see cref="Organization"/>, differing from it in exactly the shares
/// asked for: who is new is named by nobody, so that no other account differs on that account.
/// </summary>
public sealed class ZivverSideGenerator
{
    private static readonly DateTimeOffset Created = new(2024, 1, 8, 8, 0, 0, TimeSpan.Zero);

    private readonly Organization _organization;
    private readonly Chance _chance;
    private readonly Dictionary<int, string> _ids = [];
    private readonly List<int> _people = [];
    private readonly List<ZivverAccount> _accounts = [];
    private readonly List<AccountLink> _links = [];

    private ZivverSideGenerator(Organization organization, int seed)
    {
        _organization = organization;
        _chance = new Chance(seed);
    }

    /// <summary>Makes the Zivver side of an organization. The same organization, shares and seed give the same side.</summary>
    /// <param name="organization">What the sources say.</param>
    /// <param name="shares">How far Zivver is from it.</param>
    /// <param name="seed">Decides all choices.</param>
    public static ZivverSide Make(Organization organization, ZivverShares shares, int seed) =>
        new ZivverSideGenerator(organization, seed).Make(shares);

    private ZivverSide Make(ZivverShares shares)
    {
        var count = _organization.Accounts.Count;
        var fresh = New((int)(count * shares.New));
        var changing = _chance.SomeOf([.. _organization.Accounts.Keys.Where(owner => !fresh.Contains(owner))], (int)(count * shares.Changed)).ToHashSet();
        foreach (var owner in _organization.Accounts.Keys.Where(owner => !fresh.Contains(owner)))
        {
            _ids.Add(owner, _chance.NextGuid().ToString());
            if (_organization.Accounts[owner].AccountType == AccountType.User)
                _people.Add(owner);
        }

        var changed = new Dictionary<int, SyncProperty>();
        foreach (var (owner, id) in _ids.OrderBy(pair => pair.Key))
        {
            var account = Counterpart(_organization.Accounts[owner], id);
            if (changing.Contains(owner))
                (account, changed[owner]) = Differing(account);
            Add(account, _organization.Accounts[owner].Identifiers, _organization.Accounts[owner].SsoAccountKey);
        }

        var gone = Enumerable.Range(0, (int)(count * shares.Gone)).Select(AddGone).ToHashSet();
        return new ZivverSide
        {
            Users = [.. _accounts.Where(account => account.AccountType == AccountType.User)],
            FunctionalAccounts = [.. _accounts.Where(account => account.AccountType == AccountType.FunctionalAccount)],
            Links = _links,
            Ids = _ids,
            Gone = gone,
            New = fresh,
            Changed = changed,
        };
    }

    private HashSet<int> New(int count)
    {
        var named = _organization.Accounts.Values.SelectMany(account => account.Delegates ?? [])
            .Where(_organization.Addresses.ContainsKey).Select(address => _organization.Addresses[address]).ToHashSet();
        return [.. _chance.SomeOf([.. _organization.Accounts.Where(pair => !named.Contains(pair.Key) && pair.Value.Enabled != false).Select(pair => pair.Key)], count)];
    }

    private ZivverAccount Counterpart(SyncAccount source, string id)
    {
        var delegates = (source.Delegates ?? []).Where(_organization.Addresses.ContainsKey)
            .Select(address => _organization.Addresses[address]).Where(_ids.ContainsKey).Distinct().ToList();
        var isUser = source.AccountType == AccountType.User;
        return new ZivverAccount
        {
            Id = id,
            AccountType = source.AccountType,
            Email = source.Email,
            DisplayName = source.DisplayName ?? "",
            Enabled = source.Enabled ?? delegates.Count > 0,
            Aliases = source.Aliases ?? [],
            Delegates = isUser ? delegates.ConvertAll(owner => _organization.Accounts[owner].Email) : [],
            DelegateIds = isUser ? [] : delegates.ConvertAll(owner => _ids[owner]),
            PhoneNumber = source.PhoneNumber,
            OrganizationalUnit = source.OrganizationalUnit,
            Created = Created,
        };
    }

    private (ZivverAccount Account, SyncProperty Property) Differing(ZivverAccount account)
    {
        var isUser = account.AccountType == AccountType.User;
        return _chance.Below(isUser ? 5 : 4) switch
        {
            0 => (account with { DisplayName = account.DisplayName + " (oud)" }, SyncProperty.DisplayName),
            1 => (account with { OrganizationalUnit = "Opgeheven" }, SyncProperty.OrganizationalUnit),
            2 => (account with { Aliases = [.. account.Aliases, "was." + account.Email] }, SyncProperty.Aliases),
            3 => (WithOneDelegateMore(account), SyncProperty.Delegates),
            _ => (account with { PhoneNumber = "+31613000000" }, SyncProperty.PhoneNumber),
        };
    }

    private ZivverAccount WithOneDelegateMore(ZivverAccount account)
    {
        var isUser = account.AccountType == AccountType.User;
        while (true)
        {
            var owner = _chance.OneOf(_people);
            var (id, email) = (_ids[owner], _organization.Accounts[owner].Email);
            if (id == account.Id || (isUser ? account.Delegates.Contains(email) : account.DelegateIds.Contains(id)))
                continue;
            return isUser
                ? account with { Delegates = [.. account.Delegates, email] }
                : account with { DelegateIds = [.. account.DelegateIds, id], Enabled = true };
        }
    }

    private string AddGone(int number)
    {
        var name = PersonName.Draw(_chance);
        var account = new ZivverAccount
        {
            Id = _chance.NextGuid().ToString(),
            AccountType = AccountType.User,
            Email = $"{name.LocalPart}.{number}@{_organization.Shape.Domains[0]}",
            DisplayName = name.Full,
            Enabled = true,
            Created = Created,
        };
        // Owners are numbered from 1 on, so the numbers above are nobody's.
        Add(account, OrganizationGenerator.IdentifiersOf(_organization.Shape, _organization.NextOwner + number, account.Email), null);
        return account.Id;
    }

    private void Add(ZivverAccount account, IReadOnlyList<Identifier> identifiers, string? ssoAccountKey)
    {
        _accounts.Add(account);
        foreach (var identifier in identifiers)
            _links.Add(new AccountLink
            {
                AccountType = account.AccountType,
                Identifier = identifier,
                ZivverId = account.Id,
                Email = account.Email,
                SsoKeyFingerprint = ssoAccountKey is null ? null : SsoKeyFingerprint.Of(ssoAccountKey),
                Suspended = account.Enabled ? null : Created,
                Linked = Created,
            });
    }
}
