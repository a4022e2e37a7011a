using ZivverSynctool.Target;

namespace ZivverSynctool.Simulation;

/// <summary>
/// A Zivver organization in memory, with the rules and quirks of ZIVVER-API. Previews run against it, and the sandbox
/// puts HTTP in front of it. Every refusal is a <see cref="ZivverRejection"/> and leaves the model as it was.
/// Not safe for concurrent use: whoever shares it keeps a lock.
/// </summary>
public sealed class ZivverOrganization
{
    private readonly AccountStore _store = new();
    private readonly AccessRules _access;
    private readonly Func<string> _newId;
    private readonly Func<DateTimeOffset> _clock;
    private readonly List<LostSsoAccountKey> _lostKeys = [];
    private OrganizationSettings _settings;
    private UserRules _users;
    private FunctionalAccountRules _functionalAccounts;

    /// <summary>Makes an organization without accounts.</summary>
    /// <param name="settings">What it is made of besides its accounts.</param>
    /// <param name="newId">Gives the id of the next account; never the same twice.</param>
    /// <param name="clock">Gives the time, UTC.</param>
    public ZivverOrganization(OrganizationSettings settings, Func<string> newId, Func<DateTimeOffset> clock)
    {
        _access = new AccessRules(_store);
        _newId = newId;
        _clock = clock;
        _settings = settings;
        (_users, _functionalAccounts) = RulesFor(settings);
    }

    /// <summary>What the organization is made of besides its accounts; a change holds from the next call on.</summary>
    public OrganizationSettings Settings
    {
        get => _settings;
        set
        {
            _settings = value;
            (_users, _functionalAccounts) = RulesFor(value);
        }
    }

    /// <summary>Every time a PUT broke a user's single sign-on, in order.</summary>
    public IReadOnlyList<LostSsoAccountKey> LostSsoAccountKeys => _lostKeys;

    /// <summary>Makes a model of what was read from Zivver, with the same ids; SSO keys are unknown, so none can be lost in it.</summary>
    /// <param name="snapshot">Both lists. A delegate that is in neither is kept as it stands.</param>
    /// <param name="settings">What the API does not show.</param>
    /// <param name="newId">Gives the id of the next account; never the same twice, and none of the snapshot's.</param>
    /// <param name="clock">Gives the time, UTC.</param>
    public static ZivverOrganization From(
        ZivverSnapshot snapshot, OrganizationSettings settings, Func<string> newId, Func<DateTimeOffset> clock)
    {
        var organization = new ZivverOrganization(settings, newId, clock);
        organization.Seed(snapshot.Accounts.Select(account => new SeededAccount(account, null)));
        return organization;
    }

    /// <summary>Puts accounts in as they are, without asking the rules. Their ids must be new to the model.</summary>
    public void Seed(IEnumerable<SeededAccount> accounts)
    {
        var added = accounts.Select(seed => (Seed: seed, Stored: Add(seed))).ToList();
        foreach (var (seed, stored) in added)
            _store.SetAddresses(stored, stored.Email, seed.Account.Aliases.Select(EmailAddress.Normalize).ToList());
        foreach (var (seed, stored) in added)
            stored.SetAccess(_access.Seeded(stored, AccessIn(seed.Account)));
    }

    /// <summary>All accounts with their SSO keys, users first, so that <see cref="Seed"/> gives the same organization again.</summary>
    public IReadOnlyList<SeededAccount> Export() =>
        _store.InOrder(AccountType.User).Concat(_store.InOrder(AccountType.FunctionalAccount))
            .Select(account => new SeededAccount(account.Show(withOwnId: false), account.SsoAccountKey)).ToList();

    /// <summary>The SSO key of a user, or null where there is none.</summary>
    public string? SsoAccountKeyOf(string id) => Require(AccountType.User, id).SsoAccountKey;

    /// <summary>The primary address of the account with this id, or null where there is none.</summary>
    public string? AddressOf(string id) => _store.ById(id)?.Email;

    /// <summary>How many accounts of a type there are.</summary>
    public int Count(AccountType type) => _store.Count(type);

    /// <summary>All accounts of a type in order of creation.</summary>
    public IReadOnlyList<ZivverAccount> List(AccountType type) => List(type, 0, int.MaxValue);

    /// <summary>A part of the accounts of a type, in order of creation.</summary>
    /// <param name="type">The type.</param>
    /// <param name="skip">How many to leave out at the start.</param>
    /// <param name="take">How many to give at most.</param>
    public IReadOnlyList<ZivverAccount> List(AccountType type, int skip, int take) =>
        _store.InOrder(type).Skip(skip).Take(take).Select(Show).ToList();

    /// <summary>The account of a type with this primary address, or null.</summary>
    public ZivverAccount? Find(AccountType type, string address)
    {
        var email = EmailAddress.Normalize(address);
        return _store.ByAddress(email) is { } account && account.Type == type && account.Email == email ? Show(account) : null;
    }

    /// <summary>The account of a type with this id.</summary>
    public ZivverAccount Get(AccountType type, string id) => Show(Require(type, id));

    /// <summary>A POST.</summary>
    public ZivverAccount Create(AccountWrite write) => Show(write.AccountType == AccountType.User
        ? _users.Create(write, _newId(), _clock())
        : _functionalAccounts.Create(write, _newId(), _clock()));

    /// <summary>A PUT.</summary>
    public ZivverAccount Update(string id, AccountWrite write)
    {
        var account = Require(write.AccountType, id);
        if (write.AccountType == AccountType.FunctionalAccount)
            _functionalAccounts.Update(account, write);
        else if (_users.Update(account, write))
            _lostKeys.Add(new LostSsoAccountKey(account.Id, account.Email, _clock()));
        return Show(account);
    }

    /// <summary>A PATCH that replaces the members of a functional account; an empty list is refused.</summary>
    public ZivverAccount ReplaceMembers(string id, IReadOnlyList<string> memberIds)
    {
        var account = Require(AccountType.FunctionalAccount, id);
        _functionalAccounts.ReplaceMembers(account, memberIds);
        return Show(account);
    }

    /// <summary>A PATCH that removes all members of a functional account.</summary>
    public ZivverAccount RemoveMembers(string id)
    {
        var account = Require(AccountType.FunctionalAccount, id);
        account.SetAccess(Access.None);
        return Show(account);
    }

    /// <summary>A DELETE: of an active account too, and it takes away the account's access to others.</summary>
    public void Delete(AccountType type, string id) => _store.Remove(Require(type, id));

    private StoredAccount Require(AccountType type, string id) =>
        _store.ById(id) is { } account && account.Type == type ? account : throw Refusals.UnknownAccount(id);

    private ZivverAccount Show(StoredAccount account) => account.Show(_settings.FunctionalAccountsListThemselves);

    private (UserRules, FunctionalAccountRules) RulesFor(OrganizationSettings settings)
    {
        var rules = new OrganizationRules(_store, _access, settings);
        return (new UserRules(rules), new FunctionalAccountRules(rules));
    }

    private StoredAccount Add(SeededAccount seed)
    {
        var account = _store.Add(seed.Account.Id, seed.Account.AccountType, seed.Account.Created);
        // Primary addresses come before any alias: where a list claims one twice, the primary one counts.
        _store.SetAddresses(account, EmailAddress.Normalize(seed.Account.Email), []);
        account.DisplayName = seed.Account.DisplayName;
        account.Active = seed.Account.Enabled;
        account.PhoneNumber = seed.Account.PhoneNumber;
        account.Division = seed.Account.OrganizationalUnit;
        account.ExternalAccountId = seed.Account.ExternalAccountId;
        account.SsoAccountKey = seed.SsoAccountKey;
        return account;
    }

    // Each type has one list that Zivver gives; the other one is looked up, or missing.
    private static IReadOnlyList<string> AccessIn(ZivverAccount account)
    {
        var (given, other) = account.AccountType == AccountType.User
            ? (account.Delegates, account.DelegateIds)
            : (account.DelegateIds, account.Delegates);
        return given.Count > 0 ? given : other;
    }
}
