using System.Globalization;
using ZivverSynctool.Infrastructure.Logging;
using ZivverSynctool.Reports;

namespace ZivverSynctool.Infrastructure.Notifications;

/// <summary>A notice in words, for people.</summary>
internal static class NoticeWords
{
    /// <summary>The longest text of one account.</summary>
    private const int LongestReason = 600;

    /// <summary>One line: which profile, how it ended, exit code.</summary>
    public static string Subject(RunNotice notice) =>
        LogText.OneLine($"ZivverSynctool: {notice.Name} – {Outcome(notice)} (exit code {notice.ExitCode.ToString(CultureInfo.InvariantCulture)})");

    /// <summary>How it ended.</summary>
    public static string Outcome(RunNotice notice) => notice.ExitCode switch
    {
        0 when notice.FailedBefore is { } before => $"well again, after exit code {before}",
        0 when notice.Run.Mode == SyncRunMode.Paused => "paused",
        0 when notice.Report.Changes.Count == 0 => "nothing to do",
        0 when notice.Run.Mode == SyncRunMode.ReportOnly => $"report only, {Words.Count(notice.Report.Changes.Count, "account")}",
        0 => $"done, {Words.Count(notice.Report.Changes.Count, "account")}",
        2 => $"{Words.Count(notice.Failures.Count(need => RunNotice.KnownOf(need).Length == 0), "account")} failed",
        3 => "refused by a limit or guard",
        4 => "a source or Zivver cannot be used",
        5 => "another run was active",
        _ => "the profile is not right",
    };

    /// <summary>How it ended, as a sentence.</summary>
    public static string Headline(RunNotice notice) => $"{ReportWords.Capital(Outcome(notice))}.";

    /// <summary>An account that failed: what was to be done, why not, and what to do.</summary>
    public static string Reason(ReportNeed need) =>
        Short(LogText.OneLine(string.Join(" ", new[] { $"{ReportWords.Capital(ReportWords.Of(need.Change.Action))}:", need.Why, need.Remedy, RunNotice.KnownOf(need) is { Length: > 0 } known ? $"(Known: {known})" : "" }.Where(part => part.Length > 0))), LongestReason);

    /// <summary>What else there is to know.</summary>
    public static IReadOnlyList<(string Label, string Value)> Facts(RunNotice notice) =>
    [
        .. All(notice).Where(fact => fact.Value.Length > 0).Select(fact => (fact.Label, LogText.OneLine(fact.Value))),
    ];

    /// <summary>The text, cut off where it is too long.</summary>
    public static string Short(string text, int longest)
    {
        if (text.Length <= longest)
            return text;
        // A character beyond the first 65,536 is two of them.
        var end = char.IsHighSurrogate(text[longest - 2]) ? longest - 2 : longest - 1;
        return text.Remove(end) + "…";
    }

    private static (string Label, string Value)[] All(RunNotice notice) =>
    [
        ("Results", string.Join(", ", notice.Report.Counts.Outcomes.Select(Counted))),
        ("Known issues", Some(notice.Run.KnownIssues)),
        ("Changes", string.Join(", ", notice.Report.Counts.Actions.GroupBy(action => action.Action)
            .Select(actions => $"{Number(actions.Sum(action => action.Count))} {ReportWords.Of(actions.Key)}"))),
        ("Marks", string.Join(", ", notice.Report.Counts.Marks.Select(Counted))),
        ("Changed by another hand", Some(notice.Run.ChangedElsewhere)),
        ("Organization", notice.Profile.Name),
        ("Zivver", notice.Profile.Zivver.BaseUri.Authority),
        ("Profile", notice.Profile.Path),
        ("Run", notice.Run.Id),
        ("By", $"{notice.Run.Who} on {notice.Run.Where}, version {notice.Run.Version}"),
        ("Began", notice.Report.Local(notice.End.Started).ToString("yyyy-MM-dd HH:mm:ss zzz", CultureInfo.InvariantCulture)),
        ("Took", (notice.End.Ended - notice.End.Started).ToString(@"hh\:mm\:ss", CultureInfo.InvariantCulture)),
    ];

    private static string Some(int count) => count > 0 ? Number(count) : "";

    private static string Counted(ReportCount count) => $"{Number(count.Count)} {count.Text}";

    private static string Number(int count) => count.ToString("N0", CultureInfo.InvariantCulture);
}
