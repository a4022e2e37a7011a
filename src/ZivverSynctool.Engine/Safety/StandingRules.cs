using ZivverSynctool.Mapping;

namespace ZivverSynctool.Safety;

/// <summary>
/// What the profile and the holds say now of changes that were made earlier, in a pipeline or a plan: protection, scope and
/// suspensions may have come since.
/// </summary>
internal sealed class StandingRules(SyncProfile profile, IReadOnlyList<SyncHold> holds, LinkBook links, ZivverSnapshot now)
{
    private readonly ProfileRules _profile = new(profile);
    private readonly SuspensionWatch _suspensions = new(holds, links);

    /// <summary>Throws where an account has several changes: each would be judged as if it were the only one.</summary>
    /// <exception cref="SyncException"><c>ChangesDoubled</c>.</exception>
    public static void CheckOncePerAccount(IReadOnlyList<SyncChange> ready)
    {
        var doubled = ready.GroupBy(change => change.ZivverId ?? $"{change.AccountType} {change.Email}").Where(group => group.Count() > 1)
            .Select(group => group.First().Email).ToList();
        if (doubled.Count > 0)
            throw new SyncException(
                "ChangesDoubled", SyncErrorKind.InvalidArgument, $"There is more than one change for {Words.List(doubled)}.",
                "Give the changes of one delta or one plan, each account's once.");
    }

    /// <summary>Why a change may not be carried out any more; null where it may.</summary>
    public string? Stop(SyncChange change)
    {
        var account = change.ZivverId is { } id ? now.ById(id) : null;
        if (_profile.OutOfScope(change.Source?.Email ?? change.Email, account?.Email ?? change.Email) is { } outside)
            return outside.Reason;
        if (account is null)
            return null;
        if (_profile.Protected(account) is { } kept && (change.Action == SyncAction.Disable || change.Ready.Any(difference => difference.Property == SyncProperty.Email)))
            return kept.Reason;
        return change.Action == SyncAction.Enable && !account.Enabled ? _suspensions.Keeps(account)?.Reason : null;
    }
}
