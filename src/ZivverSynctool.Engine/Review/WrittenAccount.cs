namespace ZivverSynctool.Review;

/// <summary>What an account is like after a change was written, as far as the change says.</summary>
internal static class WrittenAccount
{
    /// <summary>The account after a change.</summary>
    /// <param name="result">The change, written.</param>
    /// <param name="before">The account before it; null for one that was made.</param>
    /// <param name="at">When it was written, UTC.</param>
    /// <param name="made">The ids of the accounts that the same run made, by address.</param>
    public static ZivverAccount After(SyncResult result, ZivverAccount? before, DateTimeOffset at, IReadOnlyDictionary<string, string> made)
    {
        var account = before ?? result.Zivver ?? New(result, at);
        foreach (var difference in result.Ready)
            account = With(account, difference, made);
        return account;
    }

    private static ZivverAccount New(SyncResult result, DateTimeOffset at) => new()
    {
        Id = result.ZivverId!,
        AccountType = result.AccountType,
        Email = result.Email,
        DisplayName = result.DisplayName,
        Enabled = result.AccountType == AccountType.User,
        Created = at,
    };

    private static ZivverAccount With(ZivverAccount account, SyncDifference difference, IReadOnlyDictionary<string, string> made) => difference.Property switch
    {
        SyncProperty.Email => account with { Email = (string)difference.Source! },
        SyncProperty.DisplayName => account with { DisplayName = (string)difference.Source! },
        SyncProperty.Enabled => account with { Enabled = (bool)difference.Source! },
        SyncProperty.PhoneNumber => account with { PhoneNumber = difference.Source is string { Length: > 0 } number ? number : null },
        SyncProperty.OrganizationalUnit => account with { OrganizationalUnit = (string)difference.Source! },
        SyncProperty.Aliases => account with { Aliases = [.. (IEnumerable<string>)difference.Source!] },
        SyncProperty.Delegates => WithDelegates(account, difference.Targets, made),
        _ => account,
    };

    private static ZivverAccount WithDelegates(
        ZivverAccount account, IReadOnlyList<DelegateTarget> targets, IReadOnlyDictionary<string, string> made) => account with
        {
            Delegates = [.. targets.Select(target => target.Address)],
            DelegateIds = [.. targets.Select(target => target.ZivverId ?? (made.TryGetValue(target.Address, out var id) ? id : null)).OfType<string>()],
            Enabled = account.AccountType == AccountType.User ? account.Enabled : targets.Count > 0,
        };
}
