namespace ZivverSynctool.Sources;

/// <summary>Makes one account of what several sources say about it (SPEC §2).</summary>
public static class SourceMerger
{
    /// <summary>Merges the reads, in the order of the profile.</summary>
    public static MergedSources Merge(IReadOnlyList<SourceRead> reads, SyncProfile profile)
    {
        var union = new ClaimUnion(profile.Precedence);
        var groups = ClaimGroups.Of(reads);
        var problems = new List<SourceProblem>();
        var accounts = new List<SyncAccount>(groups.Count);
        foreach (var group in groups.InOrder)
            if (ClaimProblems.Find(group) is { } problem)
                problems.Add(problem);
            else
                accounts.Add(union.Of(group));

        var notes = new List<string>();
        accounts = MailboxObjects.LeaveOut(accounts, problems, notes);
        var delegates = DelegateNames.Resolve(accounts, problems, reads);
        return new MergedSources
        {
            Accounts = delegates.Accounts,
            Problems = problems,
            Complete = CompleteTypes(reads),
            IsPartial = reads.Any(read => read.Partial),
            InUseElsewhere = reads.Where(read => read.Role == SourceRole.Enrich).SelectMany(read => read.Accounts).Where(SaysItIsInUse).ToList(),
            Notes = notes,
            Warnings = delegates.Warnings,
            DoubtfulReferences = delegates.Doubtful,
            SupplySsoAccountKeys = accounts.Exists(account => account.SsoAccountKey is not null),
            EmptyLists = reads.Where(read => !read.Partial).SelectMany(EmptyListsOf).ToList(),
        };
    }

    private static bool SaysItIsInUse(SyncAccount account) =>
        account is { AccountType: AccountType.User, Enabled: true }
            or { AccountType: AccountType.FunctionalAccount, Delegates.Count: > 0 } or { AccountType: AccountType.FunctionalAccount, DelegateReferences.Count: > 0 };

    private static List<AccountType> CompleteTypes(IReadOnlyList<SourceRead> reads)
    {
        var existence = reads.Where(read => read.Role == SourceRole.Accounts).ToList();
        var partial = existence.Where(read => read.Partial).SelectMany(read => read.Delivers).ToList();
        return existence.SelectMany(read => read.Delivers).Distinct().Except(partial).ToList();
    }

    private static IEnumerable<(string, SyncProperty)> EmptyListsOf(SourceRead read)
    {
        if (read.Accounts.Count == 0)
            yield break;
        if (IsEmptyForAll(read, account => account.Aliases))
            yield return (read.Source, SyncProperty.Aliases);
        if (IsEmptyForAll(read, account => account.DelegateReferences ?? account.Delegates))
            yield return (read.Source, SyncProperty.Delegates);
    }

    private static bool IsEmptyForAll(SourceRead read, Func<SyncAccount, IReadOnlyList<string>?> list)
    {
        var supplied = false;
        foreach (var account in read.Accounts)
        {
            var values = list(account);
            if (values is { Count: > 0 })
                return false;
            supplied |= values is not null;
        }

        return supplied;
    }
}
