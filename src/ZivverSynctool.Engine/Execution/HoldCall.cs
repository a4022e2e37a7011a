using ZivverSynctool.Delta;
using ZivverSynctool.Mapping;
using ZivverSynctool.Safety;

namespace ZivverSynctool.Execution;

/// <summary>Suspends an account at once and holds it so, or lets it go. Needs Zivver, but none of the sources.</summary>
internal sealed class HoldCall(EngineSetup setup, Action<SyncEvent> emit)
{
    public async Task SuspendAsync(string identity, string reason, CancellationToken cancellation)
    {
        using var _ = setup.Lock.Take();
        var links = new LinkBook(setup.Mapping.Load());
        var delta = new DeltaCall(setup, emit);
        var snapshot = await delta.ReadZivverAsync(cancellation).ConfigureAwait(false);
        var learnt = delta.Learn(links, snapshot);
        var account = AccountFinder.Find(identity, snapshot, links);
        if (new ProfileRules(setup.Profile).Protected(account) is not null)
            throw new SyncException("AccountProtected", SyncErrorKind.Refused,
                $"{account.Email} is a protected account, which is never suspended.", "Take it off 'protectedAccounts' in the profile first.");

        // The hold comes first: were it the other way round, a run between the two could enable the account again.
        var hold = new SyncHold
        {
            AccountType = account.AccountType,
            Email = account.Email,
            ZivverId = account.Id,
            Reason = reason,
            Who = setup.NewRun().Who,
            Since = setup.Clock(),
        };
        setup.Holds.Save([.. setup.Holds.Load().Where(other => other.ZivverId != account.Id), hold]);
        await new RunWriting(setup, emit).WriteAsync(
            new RunWork(snapshot, links, account.Enabled ? [Suspension(account, links, reason)] : [],
                account.Enabled ? [] : [(Suspension(account, links, reason), "It was suspended already; now it is held so.")], [], null)
            { SourcesRead = hold.Since, Learnt = learnt },
            SyncRunMode.Changes, until: null, cancellation).ConfigureAwait(false);
    }

    public async Task ResumeAsync(string identity, CancellationToken cancellation)
    {
        using var _ = setup.Lock.Take();
        var links = new LinkBook(setup.Mapping.Load());
        var delta = new DeltaCall(setup, emit);
        var snapshot = await delta.ReadZivverAsync(cancellation).ConfigureAwait(false);
        delta.Learn(links, snapshot);
        var account = AccountFinder.Find(identity, snapshot, links);
        var holds = setup.Holds.Load();

        // From now on it counts as suspended by this tool, so that the next run may enable it.
        foreach (var link in Linked(account, links))
            links.Put(link with { Suspended = link.Suspended ?? setup.Clock(), Confirmed = link.Identifier.IsOfZivver ? null : setup.Clock() });
        setup.Mapping.Replace(links.All);
        setup.Holds.Save(holds.Where(hold => hold.ZivverId != account.Id).ToList());
        if (holds.FirstOrDefault(hold => hold.ZivverId == account.Id) is { } held)
            emit(new ItemEvent(held));
    }

    private List<AccountLink> Linked(ZivverAccount account, LinkBook links) => links.Of(account.Id) is { Count: > 0 } known
        ? known.ToList()
        :
        [
            links.Link(Identifier.OfZivver(account.Id), account, setup.Clock()),
        ];

    private SyncChange Suspension(ZivverAccount account, LinkBook links, string reason) => new()
    {
        Action = SyncAction.Disable,
        AccountType = account.AccountType,
        Email = account.Email,
        DisplayName = account.DisplayName,
        Summary = "suspended",
        Reason = reason,
        ReasonCode = "Hold",
        Marks = account.AccountType == AccountType.User ? [] : [ChangeMark.AccessLost],
        Differences =
        [
            account.AccountType == AccountType.User
                ? new SyncDifference { Property = SyncProperty.Enabled, Zivver = true, Source = false }
                : PropertyComparer.List(SyncProperty.Delegates, account.Delegates, []),
        ],
        Zivver = account,
        Identifiers = links.Of(account.Id).Select(link => link.Identifier).ToList(),
        ZivverId = account.Id,
        Profile = setup.Profile.Path,
    };
}
