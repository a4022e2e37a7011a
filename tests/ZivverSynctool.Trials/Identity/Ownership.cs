using System.Collections.Immutable;

namespace ZivverSynctool.Trials.Identity;

/// <summary>
/// The truth about accounts in Zivver: whom each was made for, and whose hand suspended it. An account goes over to another
/// owner only where nobody could have known better, and the link was shown.
/// </summary>
internal sealed record Ownership
{
    /// <summary>Before there is any account.</summary>
    public static readonly Ownership Nobody = new();

    private ImmutableDictionary<string, int> Owners { get; init; } = ImmutableDictionary<string, int>.Empty;

    private ImmutableDictionary<string, bool> BySync { get; init; } = ImmutableDictionary<string, bool>.Empty;

    /// <summary>Whose account this is.</summary>
    public int? OwnerOf(string id) => Owners.TryGetValue(id, out var owner) ? owner : null;

    /// <summary>Whether this account is suspended, and was so by synchronization.</summary>
    public bool IsSuspendedBySync(string id) => BySync.TryGetValue(id, out var bySync) && bySync;

    /// <summary>An account is somebody's.</summary>
    public Ownership With(string id, int owner) => this with { Owners = Owners.SetItem(id, owner) };

    /// <summary>The truth once connections that nobody could have known to be wrong were made and shown.</summary>
    public Ownership TakenOver(IEnumerable<Connection> connections) => this with
    {
        Owners = Owners.SetItems(connections.Select(found => KeyValuePair.Create(found.Zivver.Id, found.Owner))),
    };

    /// <summary>What a run from the profile finds when it begins: whatever is suspended now and was not when the last one ended, a hand did.</summary>
    public Ownership SeenBy(ModelState before) => this with
    {
        BySync = BySync.RemoveRange(before.Snapshot.Accounts.Where(account => account.Enabled).Select(account => account.Id)),
    };

    /// <summary>What is true after a run. What it enabled by a write whose answer was lost, it does not know.</summary>
    public Ownership After(ModelState before, ModelState after, SourceView sources, IReadOnlyList<SyncResult> results)
    {
        var (owners, bySync) = (Owners.ToBuilder(), BySync.ToBuilder());
        foreach (var account in after.Snapshot.Accounts)
        {
            var former = before.ById(account.Id);
            if (former is null && sources.OwnerOfPrimary(account.Email) is { } made)
                owners[account.Id] = made;
            if (!account.Enabled && former?.Enabled != false)
                bySync[account.Id] = true;
            else if (account.Enabled && results.Any(result => result.ZivverId == account.Id && result.Outcome is SyncOutcome.Succeeded or SyncOutcome.Partial))
                bySync.Remove(account.Id);
        }

        return new Ownership { Owners = owners.ToImmutable(), BySync = bySync.ToImmutable() };
    }
}
