using ZivverSynctool.Delta;

namespace ZivverSynctool.Safety;

/// <summary>
/// Says which deletions among changes that are given may be carried out: those that the call's own switches would delete by what the
/// sources and Zivver say now. What is given only picks among them.
/// </summary>
internal sealed class GivenDeletions
{
    private readonly DeleteSelection _selected;
    private readonly Dictionary<string, SyncChange> _now = new(StringComparer.OrdinalIgnoreCase);

    /// <param name="selected">What the switches of the call say.</param>
    /// <param name="now">What a delta with these switches says now.</param>
    public GivenDeletions(DeleteSelection selected, IReadOnlyList<SyncChange> now)
    {
        _selected = selected;
        foreach (var change in now)
            if (change.ZivverId is { } id && !(_now.TryGetValue(id, out var other) && other.Action == SyncAction.Delete))
                _now[id] = change;
    }

    /// <summary>Why a given deletion is left out; null where it is carried out.</summary>
    public string? Stop(SyncChange given)
    {
        if (!_selected.Covers(given.AccountType))
            return $"Not deleted: a deletion that is given needs the switch as well, {(given.AccountType == AccountType.User ? "-DeleteSuspendedUsers" : "-DeleteSuspendedFunctionalAccounts")}.";
        if (given.ZivverId is not { } id || given.Zivver?.Id != id)
            return "Not deleted: the change does not say which account it is about. Give it as Get-SyncDelta made it.";
        return !_now.TryGetValue(id, out var now) ? "Not deleted: it is not among the accounts that these switches delete now."
            : now.Action == SyncAction.Delete ? null
            : $"Not deleted: a delta with these switches does something else by now, or nothing. {now.Reason}".TrimEnd();
    }

    /// <summary>A given deletion as it is now, with the account as it was then, so that what has moved is noticed; other changes as they are.</summary>
    public SyncChange AsOfNow(SyncChange given) => given.Action == SyncAction.Delete
        ? _now[given.ZivverId!] with { Zivver = given.Zivver, Undoes = given.Undoes }
        : given;
}
