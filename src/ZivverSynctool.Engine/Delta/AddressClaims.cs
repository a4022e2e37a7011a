namespace ZivverSynctool.Delta;

/// <summary>
/// Settles who may have which address: an address that another account holds can be taken only if that account gives it
/// up in the same run. One that stops being ready can no longer give, so what waits for it is asked again.
/// </summary>
internal sealed class AddressClaims
{
    private readonly ZivverSnapshot _zivver;
    // What does not differ gives nothing up.
    private readonly Dictionary<string, Draft> _byZivverId = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, List<Draft>> _wanted = [];
    private readonly HashSet<(Draft, string)> _contested = [];
    private readonly Queue<Draft> _open = new();

    private AddressClaims(IReadOnlyList<Draft> drafts, ZivverSnapshot zivver)
    {
        _zivver = zivver;
        foreach (var draft in drafts)
        {
            AliasSplit.AlignWithAddress(draft);
            if (draft.Differs)
                Register(draft);
        }
    }

    public static void Settle(IReadOnlyList<Draft> drafts, ZivverSnapshot zivver) => new AddressClaims(drafts, zivver).Settle();

    private void Register(Draft draft)
    {
        if (draft.Zivver is { } account)
            _byZivverId[account.Id] = draft;
        var wants = false;
        foreach (var address in WantedBy(draft))
        {
            wants = true;
            if (!_wanted.TryGetValue(address, out var claimants))
                _wanted.Add(address, claimants = new List<Draft>(1));
            claimants.Add(draft);
        }

        if (wants)
            _open.Enqueue(draft);
    }

    private void Settle()
    {
        while (_open.Count > 0)
        {
            var draft = _open.Dequeue();
            if (draft.Ready(SyncProperty.Email) is { } email && Obstacle(draft, (string)email.Source!, asPrimary: true) is { } obstacle)
                Block(draft, obstacle);
            if (draft.Ready(SyncProperty.Aliases) is { } aliases)
                foreach (var alias in aliases.Added)
                    if (Obstacle(draft, alias, asPrimary: false) is { } taken)
                    {
                        _contested.Add((draft, alias));
                        AliasSplit.Block(draft, alias, taken.Code, taken.Reason);
                    }
        }
    }

    private void Block(Draft draft, (string Code, string Reason) obstacle)
    {
        draft.Stop(difference => draft.IsCreate || difference.Property == SyncProperty.Email, ChangeStatus.Blocked, obstacle.Code, obstacle.Reason);
        AliasSplit.AlignWithAddress(draft);
        if (draft.Zivver is not null && _wanted.TryGetValue(draft.Zivver.Email, out var waiting))
            foreach (var other in waiting)
                _open.Enqueue(other);
    }

    private (string Code, string Reason)? Obstacle(Draft draft, string address, bool asPrimary)
    {
        var owner = _zivver.ByAddress(address);
        // An address that stays with its account is nobody else's to want.
        if (owner is not null && owner.Id == draft.Zivver?.Id)
            return null;
        if (owner is not null && !GivesUp(owner, address))
            return ("AddressTaken", $"{address} is {(owner.Email == address ? "the address" : "an alias")} of {owner.Email} ({Words.Of(owner.AccountType)}) in Zivver, which does not give it up in this run.");

        foreach (var rival in _wanted[address])
            if (rival != draft && (Takes(rival, address, SyncProperty.Email) || (!asPrimary && Wants(rival, address))))
                return ("AddressClaimed", $"{address} is wanted by {rival.Source!.Email} ({rival.Source.Location}) as well. Leave it with one of them.");
        return null;
    }

    private bool GivesUp(ZivverAccount owner, string address)
    {
        if (!_byZivverId.TryGetValue(owner.Id, out var draft))
            return false;
        var aliases = draft.Ready(SyncProperty.Aliases);
        return owner.Email == address
            ? draft.Ready(SyncProperty.Email) is not null && aliases?.Added.Contains(address) != true
            : aliases?.Removed.Contains(address) == true;
    }

    // Of two that want one alias neither gets it, whichever was asked first.
    private bool Wants(Draft draft, string alias) => Takes(draft, alias, SyncProperty.Aliases) || _contested.Contains((draft, alias));

    private static bool Takes(Draft draft, string address, SyncProperty property) => draft.Ready(property) is { } difference
        && (property == SyncProperty.Email ? (string)difference.Source! == address : difference.Added.Contains(address));

    private static IEnumerable<string> WantedBy(Draft draft)
    {
        if (draft.Ready(SyncProperty.Email) is { } email)
            yield return (string)email.Source!;
        if (draft.Ready(SyncProperty.Aliases) is { } aliases)
            foreach (var alias in aliases.Added)
                yield return alias;
    }
}
