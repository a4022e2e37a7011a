using ZivverSynctool.Mapping;

namespace ZivverSynctool.Safety;

/// <summary>
/// What the profile and the holds say now of changes that were made earlier, in a pipeline or a plan: protection, scope and
/// suspensions may have come since.
/// </summary>
internal sealed class StandingRules(SyncProfile profile, IReadOnlyList<SyncHold> holds, LinkBook links, ZivverSnapshot now)
{
    private readonly AddressPatterns _protected = new(profile.ProtectedAccounts);
    private readonly MailDomains _domains = new(profile.Domains);
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
        if (change.Action == SyncAction.Delete)
            return "Nothing is deleted by changes that are given.";
        var account = change.ZivverId is { } id ? now.ById(id) : null;
        if (!_domains.Contain(change.Source?.Email ?? change.Email) && !_domains.Contain(account?.Email ?? change.Email))
            return $"Neither address is in the profile's domains ({string.Join(", ", profile.Domains)}).";
        if (account is null)
            return null;
        if (_protected.Match(account.Email) && (change.Action == SyncAction.Disable || change.Ready.Any(difference => difference.Property == SyncProperty.Email)))
            return $"{account.Email} is a protected account: never disabled, renamed or deleted.";
        return change.Action == SyncAction.Enable && !account.Enabled ? _suspensions.Keeps(account)?.Reason : null;
    }
}
