namespace ZivverSynctool.Infrastructure.Notifications;

/// <summary>Accounts that failed for one reason.</summary>
/// <param name="Who">Their addresses; of many, the first few and how many more there are.</param>
/// <param name="Reason">What was to be done, why not, and what to do.</param>
internal sealed record FailureGroup(string Who, string Reason)
{
    private const int MostNamed = 5;

    /// <summary>The failures of a run, of the same reason together and in their order; of many reasons, the first ones and how many more accounts there are.</summary>
    /// <param name="notice">The notice.</param>
    /// <param name="most">How many reasons are told.</param>
    public static IReadOnlyList<FailureGroup> Of(RunNotice notice, int most)
    {
        var groups = notice.Failures.GroupBy(NoticeWords.Reason, need => need.Change.Email).ToList();
        var told = groups.Take(most).Select(group => new FailureGroup(WhoOf([.. group]), group.Key)).ToList();
        if (groups.Count > most)
            told.Add(new FailureGroup($"and {Words.Count(groups.Skip(most).Sum(group => group.Count()), "account")} more", "see the report."));
        return told;
    }

    private static string WhoOf(IReadOnlyList<string> addresses) => addresses.Count <= MostNamed
        ? string.Join(", ", addresses)
        : $"{string.Join(", ", addresses.Take(MostNamed))} and {addresses.Count - MostNamed} more";
}
