using ZivverSynctool.Delta;

namespace ZivverSynctool.Safety;

/// <summary>Counts what changes would do per kind, and says which limits that trips (SPEC §6, Limits).</summary>
internal static class LimitCheck
{
    /// <summary>The limits that trip.</summary>
    /// <param name="changes">The changes; only what is ready counts.</param>
    /// <param name="profile">Whose limits and domains hold.</param>
    /// <param name="zivver">What percentages are of.</param>
    /// <param name="allow">Kinds that are lifted to exactly this number.</param>
    /// <param name="recent">What was done lately and counts as well.</param>
    public static List<TrippedLimit> Check(
        IReadOnlyList<SyncChange> changes, SyncProfile profile, ZivverSnapshot zivver, IReadOnlyDictionary<LimitKind, int> allow,
        IReadOnlyDictionary<LimitKind, int> recent)
    {
        var counts = Count(changes);
        var enabled = Enabled(profile, zivver);
        var tripped = new List<TrippedLimit>();
        foreach (var count in counts)
        {
            recent.TryGetValue(count.Key, out var before);
            if (profile.Limits[count.Key] is { } limit && limit.For(BaseOf(count.Key, enabled)) is var allowed && count.Value + before > allowed
                && !(allow.TryGetValue(count.Key, out var lifted) && lifted == count.Value))
                tripped.Add(new TrippedLimit(count.Key, count.Value, allowed, before));
        }

        return tripped;
    }

    /// <summary>The kinds of limit a change falls under.</summary>
    public static IEnumerable<LimitKind> KindsOf(SyncChange change)
    {
        if (change.Action == SyncAction.None)
            yield break;
        if (change.Action != SyncAction.Delete)
            yield return LimitKinds.Of(change.AccountType, change.Action);
        foreach (var mark in change.Marks)
            if (mark == ChangeMark.Rename)
                yield return LimitKind.Rename;
            else if (mark == ChangeMark.AccessGained)
                yield return LimitKind.AccessGained;
            else if (mark == ChangeMark.AccessLost)
                yield return LimitKind.AccessLost;
    }

    /// <summary>How many changes there are of each kind.</summary>
    public static Dictionary<LimitKind, int> Count(IEnumerable<SyncChange> changes)
    {
        var counts = new Dictionary<LimitKind, int>();
        foreach (var change in changes)
            foreach (var kind in KindsOf(change))
                counts[kind] = counts.TryGetValue(kind, out var count) ? count + 1 : 1;
        return counts;
    }

    private static Dictionary<AccountType, int> Enabled(SyncProfile profile, ZivverSnapshot zivver)
    {
        var domains = new MailDomains(profile.Domains);
        var enabled = new Dictionary<AccountType, int>();
        foreach (var account in zivver.Accounts)
            if (account.Enabled && domains.Contain(account.Email))
                enabled[account.AccountType] = enabled.TryGetValue(account.AccountType, out var count) ? count + 1 : 1;
        return enabled;
    }

    private static int BaseOf(LimitKind kind, Dictionary<AccountType, int> enabled)
    {
        int Of(AccountType type) => enabled.TryGetValue(type, out var count) ? count : 0;
        return kind switch
        {
            LimitKind.CreateUsers or LimitKind.UpdateUsers or LimitKind.EnableUsers or LimitKind.DisableUsers => Of(AccountType.User),
            LimitKind.Rename or LimitKind.AccessGained or LimitKind.AccessLost => Of(AccountType.User) + Of(AccountType.FunctionalAccount),
            _ => Of(AccountType.FunctionalAccount),
        };
    }
}
