using System.Collections.Immutable;
using ZivverSynctool.Review;
using ZivverSynctool.Trials.Identity.Sources;

namespace ZivverSynctool.Trials.Identity.Truth;

/// <summary>
/// The truth about accounts in Zivver: whom each was made for, and whose hand suspended it. An account goes over to another
/// owner where an administrator says so, or where nobody could have known better and the link was shown.
/// </summary>
internal sealed record Ownership
{
    /// <summary>Before there is any account.</summary>
    public static readonly Ownership Nobody = new();

    private ImmutableDictionary<string, int> Owners { get; init; } = ImmutableDictionary<string, int>.Empty;

    private ImmutableHashSet<string> BySync { get; init; } = [];

    /// <summary>Whose account this is.</summary>
    public int? OwnerOf(string id) => Owners.TryGetValue(id, out var owner) ? owner : null;

    /// <summary>Whether this account is suspended by synchronization, or may be enabled by the word of an administrator.</summary>
    public bool IsSuspendedBySync(string id) => BySync.Contains(id);

    /// <summary>An account is somebody's.</summary>
    public Ownership With(string id, int owner) => this with { Owners = Owners.SetItem(id, owner) };

    /// <summary>Administrators say of accounts that synchronization has suspended them, or may enable them.</summary>
    public Ownership WithSuspended(IEnumerable<string> ids) => this with { BySync = BySync.Union(ids) };

    /// <summary>
    /// A suspension that was begun and whose answer nobody has seen: nothing tells whether it was applied, or another hand suspended
    /// the account since.
    /// </summary>
    public Ownership WithBegun(IEnumerable<OpenWrite> writes, ModelState now) => WithSuspended(writes.Where(write => write.Intent.Suspends)
        .Select(write => write.Intent.ZivverId).OfType<string>().Where(id => now.ById(id)?.Enabled == false));

    /// <summary>The truth once connections that nobody could have known to be wrong were made and shown.</summary>
    public Ownership TakenOver(IEnumerable<Connection> connections) => connections.Where(found => !found.Owners.Contains(OwnerOf(found.Zivver.Id) ?? 0))
        .Aggregate(this, (now, found) => now.With(found.Zivver.Id, found.Owners[0]));

    /// <summary>What a run from the profile finds when it begins: whatever is suspended now and was not when the last one ended, a hand did.</summary>
    public Ownership SeenBy(ModelState before) => this with
    {
        BySync = BySync.Except(before.Snapshot.Accounts.Where(account => account.Enabled).Select(account => account.Id)),
    };

    /// <summary>What is true after a call. What it enabled by a write whose answer was lost, it does not know.</summary>
    public Ownership After(ModelState before, ModelState after, SourceView sources, IReadOnlyList<SyncResult> results)
    {
        var (owners, bySync) = (Owners.ToBuilder(), BySync.ToBuilder());
        foreach (var account in after.Snapshot.Accounts)
        {
            var former = before.ById(account.Id);
            if (former is null && Maker(account, sources, results) is { } made)
                owners[account.Id] = made;
            if (!account.Enabled && former?.Enabled != false)
                bySync.Add(account.Id);
            else if (account.Enabled && results.Any(result => result.ZivverId == account.Id && result.Outcome is SyncOutcome.Succeeded or SyncOutcome.Partial))
                bySync.Remove(account.Id);
        }

        return new Ownership { Owners = owners.ToImmutable(), BySync = bySync.ToImmutable() };
    }

    // An account may have been made by a write whose answer was lost.
    private static int? Maker(ZivverAccount account, SourceView sources, IReadOnlyList<SyncResult> results) =>
        results.FirstOrDefault(result => result.ZivverId == account.Id)?.Source is { } source
            ? SourceView.OwnersOf(source)[0]
            : sources.OwnersOfPrimary(account.Email).Cast<int?>().FirstOrDefault();
}
