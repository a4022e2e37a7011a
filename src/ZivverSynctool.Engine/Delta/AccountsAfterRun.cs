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
    private readonly HashSet<string> _doubtful;
    private readonly Dictionary<string, Draft> _bySourceAddress = [];
    private readonly Dictionary<string, Draft> _bySourceAlias = [];
    private readonly Dictionary<string, Draft> _changed = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, ZivverAccount> _renamedTo = [];

    public AccountsAfterRun(IReadOnlyList<Draft> drafts, ZivverSnapshot zivver, MergedSources sources)
    {
        _zivver = zivver;
        _doubtful = new HashSet<string>(sources.Problems.SelectMany(problem => problem.Addresses));
        foreach (var draft in drafts)
        {
            if (draft.Source is not { } source)
                continue;
            _bySourceAddress[source.Email] = draft;
            foreach (var alias in source.Aliases ?? [])
                _bySourceAlias[alias] = draft;
            if (draft.Zivver is null || draft.Differences.Count == 0)
                continue;
            _changed[draft.Zivver.Id] = draft;
            if (draft.Ready(SyncProperty.Email) is { } email)
                _renamedTo[(string)email.Source!] = draft.Zivver;
        }
    }

    /// <summary>The account an address means; nothing where there is none, or where it is in doubt whose it is.</summary>
    public ResolvedDelegate Resolve(string address)
    {
        if (_bySourceAddress.TryGetValue(address, out var named))
        {
            if (named.Match.Doubt is not null)
                return ResolvedDelegate.InDoubt(_zivver.ByAddress(address));
            if (TargetOf(named) is { } target)
                return ResolvedDelegate.Of(target);
        }

        if (_doubtful.Contains(address))
            return ResolvedDelegate.InDoubt(_zivver.ByAddress(address));
        if (PrimaryAfterRun(address) is { } primary)
            return ResolvedDelegate.Of(TargetOf(primary));
        if (_bySourceAlias.TryGetValue(address, out var aliased) && aliased.Match.Doubt is null && TargetOf(aliased) is { } owner)
            return ResolvedDelegate.Of(owner);
        return AliasAfterRun(address) is { } alias ? ResolvedDelegate.Of(TargetOf(alias)) : ResolvedDelegate.Nobody;
    }

    /// <summary>The address that a Zivver account will have after the run.</summary>
    public string EmailAfterRun(ZivverAccount account) =>
        _changed.TryGetValue(account.Id, out var draft) ? draft.EmailAfterRun! : account.Email;

    private DelegateTarget TargetOf(ZivverAccount account) => new(EmailAfterRun(account), account.Id);

    private static DelegateTarget? TargetOf(Draft draft)
    {
        if (draft.EmailAfterRun is { } email)
            return new DelegateTarget(email, draft.Zivver?.Id);
        return null;
    }

    private ZivverAccount? PrimaryAfterRun(string address)
    {
        if (_renamedTo.TryGetValue(address, out var renamed))
            return renamed;
        return _zivver.ByPrimary(address) is { } account && EmailAfterRun(account) == address ? account : null;
    }

    private ZivverAccount? AliasAfterRun(string address) =>
        _zivver.ByAlias(address) is { } account
        && !(_changed.TryGetValue(account.Id, out var draft) && draft.Ready(SyncProperty.Aliases)?.Removed.Contains(address) == true)
            ? account
            : null;
}
