namespace ZivverSynctool.Delta;

/// <summary>Compares who has access, as accounts and not as text.</summary>
internal sealed class DelegateComparer(DeltaInput input, AccountsAfterRun accounts)
{
    private readonly AddressPatterns _excluded = new(input.Profile.ExcludeDelegates);
    private readonly ManagedProperties _managed = new(input.Profile);

    public void Compare(Draft draft)
    {
        if (draft.Source is null)
            CompareMissing(draft);
        else if (draft.Source.Delegates is { } given && _managed[draft.Type, SyncProperty.Delegates] is not ManageMode.Ignore and var mode)
            Compare(draft, given, mode);
    }

    private void CompareMissing(Draft draft)
    {
        if (draft.Zivver is { AccountType: AccountType.FunctionalAccount, Enabled: true } zivver)
            draft.Differences.Add(Difference(zivver, []));
    }

    private void Compare(Draft draft, IReadOnlyList<string> given, ManageMode mode)
    {
        var references = draft.Source!.DelegateReferences ?? [];
        var zivver = accounts.WithoutDeleted(draft.Zivver);
        if (given.Count + references.Count == 0 && zivver is null or { DelegateIds.Count: 0 })
            return;
        var wanted = new WantedDelegates(zivver, draft.Source.Email);
        foreach (var address in given)
            if (!_excluded.Match(address))
                wanted.Add(address, accounts.Resolve(address));
        foreach (var reference in references)
            wanted.Add(reference, accounts.ResolveReference(reference));
        // Somebody unknown may be a group that was not read, and hold anybody.
        if (mode == ManageMode.Add || wanted.MayBeAnybody || (input.Sources.IsPartial && wanted.Unknown.Count > 0))
            wanted.Keep(Now(zivver));

        Say(draft, wanted);
        if (zivver is null)
        {
            if (wanted.Targets.Count > 0)
                draft.Differences.Add(List([], wanted.Targets));
            return;
        }

        if (wanted.AreThoseOf(zivver))
            return;

        // Nobody found among those who are named is no reason to take everybody's access away.
        var unresolved = wanted.Unknown.Concat(wanted.Doubtful).ToList();
        var emptied = wanted.Targets.Count == 0 && unresolved.Count > 0;
        var difference = Difference(zivver, wanted.Targets);
        draft.Differences.Add(!emptied ? difference : difference with
        {
            Status = ChangeStatus.Blocked,
            ReasonCode = "DelegatesUnresolved",
            Reason = $"None of the delegates in the source is known to be a user in Zivver ({Words.List(unresolved)}), so those there are stay.",
        });
    }

    private static void Say(Draft draft, WantedDelegates wanted)
    {
        if (wanted.Unknown.Count > 0)
            draft.Notes.Add($"No user in Zivver, so without access: {Words.List(wanted.Unknown)}.");
        if (wanted.Doubtful.Count > 0)
            draft.Notes.Add($"In doubt whose account it is, so access stays as it is: {Words.List(wanted.Doubtful)}.");
    }

    private SyncDifference Difference(ZivverAccount zivver, IReadOnlyList<DelegateTarget> targets) => List(Now(zivver), targets);

    private List<DelegateTarget> Now(ZivverAccount? zivver) => (zivver?.DelegateIds ?? []).Select(id => new DelegateTarget(
        input.Zivver.ById(id) is { } account ? accounts.EmailAfterRun(account) : id, id)).ToList();

    private static SyncDifference List(IReadOnlyList<DelegateTarget> now, IReadOnlyList<DelegateTarget> wanted)
    {
        var before = now.Select(target => target.Address).ToList();
        var after = wanted.Select(target => target.Address).ToList();
        return PropertyComparer.List(SyncProperty.Delegates, before, after) with { Targets = wanted };
    }
}
