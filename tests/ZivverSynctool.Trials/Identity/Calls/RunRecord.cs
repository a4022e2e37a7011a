using ZivverSynctool.Mapping;
using ZivverSynctool.Trials.Identity.Sources;
using ZivverSynctool.Trials.Identity.Truth;

namespace ZivverSynctool.Trials.Identity.Calls;

/// <summary>All that can be known of one call of the engine, a run as a rule.</summary>
internal sealed record RunRecord
{
    private Ownership? _ownersFromNowOn;

    /// <summary>What it was for.</summary>
    public CallKind Kind { get; init; }

    /// <summary>Whether it was a whole run from the profile.</summary>
    public bool FromProfile { get; init; }

    /// <summary>Whether it only showed what it would come to.</summary>
    public bool IsShown { get; init; }

    /// <summary>Whether nothing was made to go wrong.</summary>
    public bool Undisturbed { get; init; } = true;

    /// <summary>Whether its changes were made of what sources and Zivver said right before it.</summary>
    public bool Fresh { get; init; } = true;

    /// <summary>When it began.</summary>
    public DateTimeOffset At { get; init; }

    /// <summary>The profile.</summary>
    public required SyncProfile Profile { get; init; }

    /// <summary>What a run was asked to do; null for any other call.</summary>
    public Execution.RunRequest? Request { get; init; }

    /// <summary>What the sources said when its changes were made.</summary>
    public required SourceView Sources { get; init; }

    /// <summary>Zivver before it.</summary>
    public required ModelState Before { get; init; }

    /// <summary>Zivver after it.</summary>
    public required ModelState After { get; init; }

    /// <summary>The account mapping before it.</summary>
    public required LinkBook LinksBefore { get; init; }

    /// <summary>The account mapping after it.</summary>
    public required LinkBook LinksAfter { get; init; }

    /// <summary>The holds before it.</summary>
    public required IReadOnlyList<SyncHold> Holds { get; init; }

    /// <summary>What it said became of each change.</summary>
    public required IReadOnlyList<SyncResult> Results { get; init; }

    /// <summary>What a preview of the same said right before it; null where that was not asked.</summary>
    public IReadOnlyList<SyncResult>? Previewed { get; init; }

    /// <summary>Whose the accounts were.</summary>
    public required Ownership OwnersBefore { get; init; }

    /// <summary>Whose the accounts were when its changes were made, where that was earlier.</summary>
    public Ownership? OwnersWhenMade { get; init; }

    /// <summary>Whose the accounts are, as far as nobody but the call says otherwise.</summary>
    public required Ownership OwnersAfter { get; init; }

    /// <summary>Whose the accounts are from now on: what a call connected counts, and what a run took for the same.</summary>
    public Ownership OwnersFromNowOn => _ownersFromNowOn ??= OwnersAfter.TakenOver(Kind == CallKind.Run && !IsShown
        ? Connections.Of(this)
        : Connections.Of(this).Where(found => found.IsMade));

    /// <summary>Since when accounts were missing before it.</summary>
    public required MissingTruth Missing { get; init; }

    /// <summary>Every account that a delta showed to whoever makes the call, unchanged ones included.</summary>
    public required IReadOnlyList<SyncChange> Shown { get; init; }

    /// <summary>The changes it was to make.</summary>
    public required IReadOnlyList<SyncChange> Planned { get; init; }

    /// <summary>How many writes were sent.</summary>
    public int Writes { get; init; }

    /// <summary>What Zivver refused.</summary>
    public required IReadOnlyList<string> Refusals { get; init; }

    /// <summary>Accounts that lost their single sign-on key.</summary>
    public required IReadOnlyList<string> LostSsoAccountKeys { get; init; }

    /// <summary>What ended it early, or null.</summary>
    public Exception? Stopped { get; init; }

    /// <summary>What the same delta would do next; empty where that was not asked.</summary>
    public IReadOnlyList<SyncChange> Next { get; init; } = [];

    /// <summary>Whether a guard stopped it before anything was written.</summary>
    public bool IsGuarded => Stopped is SyncException refused && Guards.Stopped(refused);

    /// <summary>What it said it does. A write that a fault cut off has no result, and may have been applied.</summary>
    public IEnumerable<SyncChange> Told => Undisturbed ? Results : Results.Concat(Planned);

    /// <summary>The accounts that were there before and still are.</summary>
    public IEnumerable<(ZivverAccount Before, ZivverAccount After)> Kept()
    {
        foreach (var before in Before.Snapshot.Accounts)
            if (After.ById(before.Id) is { } after)
                yield return (before, after);
    }

    /// <summary>The accounts that were made.</summary>
    public IEnumerable<ZivverAccount> Made() => After.Snapshot.Accounts.Where(account => Before.ById(account.Id) is null);

    /// <summary>The results that may have changed an account that was there before.</summary>
    public IEnumerable<(SyncResult Result, ZivverAccount Before)> Touched()
    {
        foreach (var result in Results)
            if (result.Outcome is SyncOutcome.Succeeded or SyncOutcome.Partial or SyncOutcome.Failed
                && result.ZivverId is { } id && Before.ById(id) is { } account)
                yield return (result, account);
    }
}
