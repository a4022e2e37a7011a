using ZivverSynctool.Mapping;

namespace ZivverSynctool.Trials.Identity;

/// <summary>All that can be known of one run.</summary>
internal sealed record RunRecord
{
    /// <summary>Whether it was a whole run from the profile.</summary>
    public bool FromProfile { get; init; }

    /// <summary>Whether it only pretended to run.</summary>
    public bool IsPreview { get; init; }

    /// <summary>Whether nothing was made to go wrong.</summary>
    public bool Undisturbed { get; init; } = true;

    /// <summary>Whether its changes were made of what sources and Zivver said right before it.</summary>
    public bool Fresh { get; init; } = true;

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

    /// <summary>What it said became of each change.</summary>
    public required IReadOnlyList<SyncResult> Results { get; init; }

    /// <summary>Whose the accounts were.</summary>
    public required Ownership OwnersBefore { get; init; }

    /// <summary>Whose the accounts were when its changes were made, where that was earlier.</summary>
    public Ownership? OwnersWhenMade { get; init; }

    /// <summary>Whose the accounts are.</summary>
    public required Ownership OwnersAfter { get; init; }

    /// <summary>Every account that a delta showed to whoever runs it, unchanged ones included.</summary>
    public required IReadOnlyList<SyncChange> Shown { get; init; }

    /// <summary>The changes it was to make.</summary>
    public required IReadOnlyList<SyncChange> Planned { get; init; }

    /// <summary>What Zivver refused.</summary>
    public required IReadOnlyList<string> Refusals { get; init; }

    /// <summary>Accounts that lost their single sign-on key.</summary>
    public required IReadOnlyList<string> LostSsoAccountKeys { get; init; }

    /// <summary>What ended it early, or null.</summary>
    public Exception? Stopped { get; init; }

    /// <summary>What the same delta would do next; empty where that was not asked.</summary>
    public IReadOnlyList<SyncChange> Next { get; init; } = [];

    /// <summary>How properties are managed.</summary>
    public required SyncProfile Profile { get; init; }

    /// <summary>The results that may have changed an account that was there before.</summary>
    public IEnumerable<(SyncResult Result, ZivverAccount Before)> Touched()
    {
        foreach (var result in Results)
            if (result.Outcome is SyncOutcome.Succeeded or SyncOutcome.Partial or SyncOutcome.Failed
                && result.ZivverId is { } id && Before.ById(id) is { } account)
                yield return (result, account);
    }
}
