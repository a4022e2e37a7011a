using ZivverSynctool.Delta;
using ZivverSynctool.Mapping;
using ZivverSynctool.Sources;

namespace ZivverSynctool.Review;

/// <summary>
/// Makes the changes that lead back to before a run (SPEC §5, Undo). The former values take the place of the sources, and the
/// same planner compares them with Zivver as it is now, so that protection, scope, holds and addresses count as they always do.
/// </summary>
internal sealed class UndoPlanner(SyncProfile profile, ZivverSnapshot zivver, LinkBook links, IReadOnlyList<SyncHold> holds)
{
    /// <summary>The changes that undo what a run wrote, and for what cannot come back a blocked change that says why.</summary>
    public IReadOnlyList<SyncChange> Plan(string runId, IReadOnlyList<SyncResult> results)
    {
        var written = results.Where(result => result.Outcome is SyncOutcome.Succeeded or SyncOutcome.Partial && result.ZivverId is not null).ToList();
        var images = new Dictionary<string, UndoImage>(StringComparer.OrdinalIgnoreCase);
        var changes = new List<SyncChange>();
        foreach (var result in written)
            if (result.Action == SyncAction.Delete)
                changes.Add(Left(result) with { ReasonCode = "Deleted", Reason = $"{result.Email} was deleted, and Zivver brings nothing back." });
            else if (zivver.ById(result.ZivverId!) is { } now)
                images[now.Id] = UndoImage.Of(result, now, zivver, KeyOf(result, now));
            else
                changes.Add(Left(result) with { ReasonCode = "AccountGone", Reason = $"{result.Email} is gone from Zivver." });

        var matches = images.Select(image => new AccountMatch
        {
            Source = WithDelegates(image.Value, images) with { Identifiers = IdentifiersOf(image.Key) },
            Zivver = zivver.ById(image.Key),
        }).ToList();
        foreach (var change in DeltaPlanner.Plan(Input(matches, written), matches).Changes)
            changes.Add(images[change.ZivverId!].Kept is { Count: > 0 } kept ? With(change, kept) : change);
        var planned = new HashSet<string?>(changes.Select(change => change.ZivverId));
        foreach (var result in written)
            if (images.TryGetValue(result.ZivverId!, out var image) && image.Kept.Count > 0 && !planned.Contains(result.ZivverId))
                changes.Add(With(Left(result with { Zivver = zivver.ById(result.ZivverId!) }) with { ReasonCode = "ChangedSince" }, image.Kept));
        return changes.ConvertAll(change => change with { Undoes = runId });
    }

    // Limits are asked when the changes are applied, with what -Allow says there. What the profile says of managing is about sources.
    private DeltaInput Input(IReadOnlyList<AccountMatch> matches, IReadOnlyList<SyncResult> written) => new()
    {
        Profile = profile with
        {
            Limits = SyncLimits.None,
            Manage = new Dictionary<(AccountType, SyncProperty), ManageMode>(),
            KeepOldAddressAsAlias = false,
            ExcludeDelegates = [],
        },
        Options = new SyncOptions(),
        Sources = new MergedSources
        {
            Accounts = matches.Select(match => match.Source!).ToList(),
            SupplySsoAccountKeys = written.Any(result => result.Source?.SsoAccountKey is not null)
                || matches.Any(match => links.Of(match.Zivver!.Id).Any(link => link.SsoKeyFingerprint is not null)),
        },
        Zivver = zivver,
        Links = links,
        Holds = holds,
    };

    // A key that is not the one Zivver accepted last would be a step back nobody asked for.
    private string? KeyOf(SyncResult result, ZivverAccount now)
    {
        if (result.Source?.SsoAccountKey is not { } key)
            return null;
        var accepted = links.Of(now.Id).Select(link => link.SsoKeyFingerprint).OfType<string>().FirstOrDefault();
        return accepted == SsoKeyFingerprint.Of(key) ? key : null;
    }

    // Delegates are named by the addresses they will have once they are as they were.
    private SyncAccount WithDelegates(UndoImage image, Dictionary<string, UndoImage> images) => image.Account with
    {
        Delegates = image.DelegateIds?
            .Select(id => images.TryGetValue(id, out var other) ? other.Account.Email : zivver.ById(id)?.Email).OfType<string>().ToList(),
    };

    private List<Identifier> IdentifiersOf(string id) => links.Of(id).Select(link => link.Identifier).ToList();

    private SyncChange Left(SyncChange account) => new()
    {
        AccountType = account.AccountType,
        Email = account.Zivver?.Email ?? account.Email,
        DisplayName = account.Zivver?.DisplayName ?? account.DisplayName,
        Status = ChangeStatus.Blocked,
        Zivver = account.Zivver,
        ZivverId = account.ZivverId,
        Profile = profile.Path,
    };

    private static SyncChange With(SyncChange change, IReadOnlyList<SyncDifference> kept) => change with
    {
        Differences = [.. change.Differences, .. kept],
        Reason = string.Join(" ", new[] { change.Reason }.Concat(kept.Select(difference => difference.Reason)).Where(reason => reason.Length > 0)),
    };
}
