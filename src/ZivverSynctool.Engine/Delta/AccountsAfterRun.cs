using ZivverSynctool.Mapping;
using ZivverSynctool.Sources;

namespace ZivverSynctool.Delta;

/// <summary>
/// Finds the account that an address will mean after the run: by the sources' own accounts, then by Zivver's addresses as
/// they will be (SPEC §1, Delegates are accounts). After a run the same address gives the same account again, which is
/// what keeps the delta from never ending.
/// </summary>
internal sealed class AccountsAfterRun
{
    private readonly ZivverSnapshot _zivver;
    private readonly LinkBook _links;
    private readonly ILookup<string, SourceProblem> _doubtful;
    private readonly HashSet<string> _doubtfulReferences;
    private readonly Lazy<ILookup<string, AccountLink>> _byIdentifier;
    private readonly Dictionary<string, Draft> _bySourceAddress;
    private readonly Dictionary<string, Draft> _bySourceAlias = [];
    private readonly Dictionary<string, Draft> _changed = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _deleted = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, ZivverAccount> _renamedTo = [];
    private readonly Dictionary<string, ZivverAccount> _aliasGivenTo = [];

    public AccountsAfterRun(IReadOnlyList<Draft> drafts, DeltaInput input)
    {
        _zivver = input.Zivver;
        _links = input.Links;
        _bySourceAddress = new(input.Sources.Accounts.Count);
        _doubtful = input.Sources.Problems.SelectMany(problem => problem.Addresses, (problem, address) => (problem, address))
            .ToLookup(named => named.address, named => named.problem);
        _doubtfulReferences = new HashSet<string>(input.Sources.DoubtfulReferences, StringComparer.OrdinalIgnoreCase);
        _byIdentifier = new(() => input.Links.All.Where(link => link.Identifier.IsFixed)
            .ToLookup(link => link.Identifier.Value, StringComparer.OrdinalIgnoreCase));
        foreach (var draft in drafts)
        {
            if (draft.IsDeleted)
                _deleted.Add(draft.Zivver!.Id);
            if (draft.Source is not { } source)
                continue;
            _bySourceAddress[source.Email] = draft;
            foreach (var alias in source.Aliases ?? [])
                _bySourceAlias[alias] = draft;
            foreach (var other in source.OtherAddresses)
                if (!_bySourceAlias.ContainsKey(other))
                    _bySourceAlias[other] = draft;
            if (draft.Zivver is null || !draft.Differs)
                continue;
            _changed[draft.Zivver.Id] = draft;
            if (draft.Ready(SyncProperty.Email) is { } email)
                _renamedTo[(string)email.Source!] = draft.Zivver;
            foreach (var alias in draft.Ready(SyncProperty.Aliases)?.Added ?? [])
                _aliasGivenTo[alias] = draft.Zivver;
        }
    }

    /// <summary>The account an address means; nothing where there is none, or where it is in doubt whose it is.</summary>
    public ResolvedDelegate Resolve(string address)
    {
        var isPrimary = _bySourceAddress.TryGetValue(address, out var named);
        if (!isPrimary)
            _bySourceAlias.TryGetValue(address, out named);
        if (named?.Match.Doubt is not null || (!isPrimary && _doubtful.Contains(address)))
            return InDoubt(address, named);
        var holder = Holder(address);
        if (named is null)
            return holder is null ? ResolvedDelegate.Nobody : Of(holder.AccountType, TargetOf(holder));
        if (named.EmailAfterRun is { } email && (isPrimary || holder is null || holder.Id == named.Zivver?.Id))
            return Of(named.Type, new DelegateTarget(email, named.Zivver?.Id));

        // Somebody else goes on having the address in Zivver; whom the source means, it is not that account.
        return holder is null ? ResolvedDelegate.Nobody
            : ResolvedDelegate.InDoubt(named.Zivver is { } meant ? [TargetOf(holder), TargetOf(meant)] : [TargetOf(holder)]);
    }

    /// <summary>The account that a key means which no account of the sources goes by: one that is linked by it.</summary>
    public ResolvedDelegate ResolveReference(string reference)
    {
        if (_doubtfulReferences.Contains(reference))
            return ResolvedDelegate.MaybeAnybody;
        var linked = _byIdentifier.Value[reference].Select(link => _zivver.ById(link.ZivverId)).OfType<ZivverAccount>().Where(Stays).Distinct().ToList();
        return linked.Count switch
        {
            0 => ResolvedDelegate.Nobody,
            1 => Of(linked[0].AccountType, TargetOf(linked[0])),
            _ => ResolvedDelegate.MaybeAnybody,
        };
    }

    /// <summary>The address that a Zivver account will have after the run.</summary>
    public string EmailAfterRun(ZivverAccount account) =>
        _changed.TryGetValue(account.Id, out var draft) ? draft.EmailAfterRun! : account.Email;

    /// <summary>An account as it will be when those that are deleted are gone, and with them their access.</summary>
    public ZivverAccount? WithoutDeleted(ZivverAccount? account) =>
        _deleted.Count == 0 || account is null || !account.DelegateIds.Any(_deleted.Contains) ? account : account with
        {
            DelegateIds = account.DelegateIds.Where(id => !_deleted.Contains(id)).ToList(),
        };

    private bool Stays(ZivverAccount account) => _deleted.Count == 0 || !_deleted.Contains(account.Id);

    // An entry in doubt may be of any user who has one of its addresses after the run, or is linked by one of its identifiers.
    private ResolvedDelegate InDoubt(string address, Draft? named)
    {
        var entries = _doubtful[address].Select(problem => (problem.AccountType, Addresses: problem.Addresses.AsEnumerable(), problem.Identifiers));
        if (named?.Source is { } source)
            entries = entries.Append((source.AccountType, source.AllAddresses, source.Identifiers));
        return ResolvedDelegate.InDoubt(entries
            .SelectMany(entry => entry.Addresses.Append(address).Select(UserAfterRun).Concat(entry.Identifiers.Select(identifier => UserOf(entry.AccountType, identifier))))
            .OfType<DelegateTarget>().Distinct().ToList());
    }

    private DelegateTarget? UserAfterRun(string address) => Holder(address) is { } holder ? UserOnly(holder)
        : _bySourceAddress.TryGetValue(address, out var made) && made is { IsCreate: true, Type: AccountType.User } && made.Ready(SyncProperty.Email) is not null
            ? new DelegateTarget(address, null)
            : null;

    private DelegateTarget? UserOf(AccountType type, Identifier identifier) =>
        _links.Find(type, identifier) is { } link && _zivver.ById(link.ZivverId) is { } linked && Stays(linked) ? UserOnly(linked) : null;

    private DelegateTarget? UserOnly(ZivverAccount account) => account.AccountType == AccountType.User ? TargetOf(account) : null;

    // Access is given to people: members are ids of users (ZIVVER-API, Resources).
    private static ResolvedDelegate Of(AccountType type, DelegateTarget target) =>
        type == AccountType.User ? ResolvedDelegate.Of(target) : ResolvedDelegate.NoUser(target);

    private DelegateTarget TargetOf(ZivverAccount account) => new(EmailAfterRun(account), account.Id);

    private ZivverAccount? Holder(string address) => PrimaryAfterRun(address) ?? AliasAfterRun(address);

    private ZivverAccount? PrimaryAfterRun(string address)
    {
        if (_renamedTo.TryGetValue(address, out var renamed))
            return renamed;
        return _zivver.ByPrimary(address) is { } account && Stays(account) && EmailAfterRun(account) == address ? account : null;
    }

    private ZivverAccount? AliasAfterRun(string address) => _aliasGivenTo.TryGetValue(address, out var given) ? given
        : _zivver.ByAlias(address) is { } account && Stays(account)
        && !(_changed.TryGetValue(account.Id, out var draft) && draft.Ready(SyncProperty.Aliases)?.Removed.Contains(address) == true)
            ? account
            : null;
}
