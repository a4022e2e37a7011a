namespace ZivverSynctool.Safety;

/// <summary>
/// Finds deletions that, taken together, would leave a functional account to nobody. That is a Disable, which has an option and a
/// limit of its own.
/// </summary>
internal static class LastMembers
{
    /// <summary>The ids of those accounts, each with the reason why it stays.</summary>
    /// <param name="deleted">The ids of the accounts that are to be deleted.</param>
    /// <param name="zivver">What Zivver has.</param>
    /// <param name="changes">What else is done by the same run.</param>
    public static IReadOnlyDictionary<string, string> Find(ISet<string> deleted, ZivverSnapshot zivver, IReadOnlyList<SyncChange> changes)
    {
        var found = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        if (deleted.Count == 0)
            return found;
        var given = new Dictionary<string, List<string>>(StringComparer.OrdinalIgnoreCase);
        foreach (var change in changes)
            if (change is { AccountType: AccountType.FunctionalAccount, ZivverId: { } id }
                && change.Ready.FirstOrDefault(difference => difference.Property == SyncProperty.Delegates) is { } access)
                given[id] = access.Targets.Select(target => target.ZivverId ?? "").ToList();

        foreach (var mailbox in zivver.Accounts)
            if (mailbox.AccountType == AccountType.FunctionalAccount)
            {
                IReadOnlyList<string> members = given.TryGetValue(mailbox.Id, out var after) ? after : mailbox.DelegateIds;
                if (members.Count > 0 && members.All(deleted.Contains))
                    foreach (var id in members)
                        found[id] = $"Not deleted: nobody else has access to {mailbox.Email}. Give others access to it, or suspend it, first.";
            }

        return found;
    }
}
