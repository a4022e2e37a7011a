using System.Collections;
using System.Globalization;
using System.Management.Automation.Host;
using ZivverSynctool.Shell;

namespace ZivverSynctool.Views;

/// <summary>The words of the table and list views, so that the view file itself holds no logic.</summary>
public static class ViewText
{
    private const string Nothing = "(none)";

    // Of a longer list, what is added and removed says more than all that stays.
    private const int LongList = 5;

    /// <summary>An account type in few letters.</summary>
    public static string AccountType(AccountType type) => type == ZivverSynctool.AccountType.User ? "User" : "Functional";

    /// <summary>Yes, No, or empty where it is not known.</summary>
    public static string YesNo(bool? value) => value switch { true => "Yes", false => "No", null => "" };

    /// <summary>How many there are; empty where that is not known.</summary>
    public static string Count(ICollection? values) => values is null ? "" : values.Count.ToString(CultureInfo.CurrentCulture);

    /// <summary>What is done with accounts of which type, and whether it is: the heading of a group of changes or results.</summary>
    public static string Group(SyncChange change) =>
        $"{change.Action} {Words.Of(change.AccountType)}s, {(change is SyncResult result ? result.Outcome.ToString() : change.Status.ToString())}";

    /// <summary>How it came out, in the shell's colours for trouble. The shell takes them out again where it is told to show none.</summary>
    /// <param name="outcome">The outcome of a result or of a check.</param>
    /// <param name="style">The shell's styles, <c>$PSStyle</c>; null where it has none, as in Windows PowerShell.</param>
    /// <param name="host">The host; the console does not take colours out of what goes to a file or a program.</param>
    public static string Coloured(object outcome, object? style, PSHost host) => outcome switch
    {
        _ when Attendance.IsOutputElsewhere(host) => outcome.ToString()!,
        SyncOutcome.Failed or SyncOutcome.WouldFail or SyncCheckOutcome.Failed => Coloured(outcome, style, "Error"),
        SyncOutcome.Partial or SyncOutcome.WouldBePartial or SyncOutcome.Drifted or SyncCheckOutcome.Warning => Coloured(outcome, style, "Warning"),
        _ => outcome.ToString()!,
    };

    /// <summary>A list in one line; empty where it is not known.</summary>
    public static string List(IEnumerable? values) =>
        values is null ? "" : values is string text ? text : string.Join(", ", values.Cast<object>());

    /// <summary>How many of each, largest first, such as <c>12 Succeeded, 1 Failed</c>.</summary>
    public static string Counts(IReadOnlyDictionary<string, int> counts) =>
        string.Join(", ", counts.Where(pair => pair.Value > 0)
            .OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal)
            .Select(pair => $"{pair.Value} {pair.Key}"));

    /// <summary>What a change's table row says: what would be done and why, or what stops it.</summary>
    public static string Details(SyncChange change) =>
        change is SyncResult result ? Details(result)
            : change.Status == ChangeStatus.Ready ? change.Reason.Length == 0 ? change.Summary : $"{change.Summary} – {change.Reason}"
            : change.Reason.Length == 0 ? $"{change.Status}: {change.Summary}" : $"{change.Status}: {change.Reason}";

    /// <summary>What a result's table row says: the change where it went well, else what happened.</summary>
    public static string Details(SyncResult result) =>
        result.Outcome is SyncOutcome.Succeeded or SyncOutcome.WouldSucceed || result.Message.Length == 0 ? result.Summary : result.Message;

    /// <summary>What a check's table row says: what was found, and what to do about it.</summary>
    public static string Details(SyncCheck check) => check.Remedy.Length == 0 ? check.Message : $"{check.Message} {check.Remedy}";

    /// <summary>
    /// Every difference on its own line, as <c>property: old → new</c>, with the source it comes from where there are several, and
    /// with what stops those that are not ready, unless the change itself says it.
    /// </summary>
    public static string Differences(SyncChange change) => string.Join(Environment.NewLine, change.Differences.Select(difference =>
        Difference(change.Reason.Contains(difference.Reason) ? difference with { Reason = "" } : difference)
        + (change.Source?.Origins.TryGetValue(difference.Property, out var origin) == true ? $" (from {origin})" : "")));

    /// <summary>One difference as <c>property: old → new</c>.</summary>
    public static string Difference(SyncDifference difference)
    {
        var text = $"{difference.Property}: {Short(difference.Zivver)} → {Short(difference.Source)}";
        if (difference.Added.Count + difference.Removed.Count > 0)
            text += $" ({string.Join(", ", difference.Added.Select(item => "+" + item).Concat(difference.Removed.Select(item => "-" + item)))})";
        return difference.Status == ChangeStatus.Ready ? text : $"{text} [{difference.Status}{(difference.Reason.Length > 0 ? ": " + difference.Reason : "")}]";
    }

    private static string Coloured(object outcome, object? style, string colour) =>
        style is not null && new PSObject(style).Properties["Formatting"]?.Value is { } formatting && new PSObject(formatting).Properties[colour]?.Value is string begin
            ? $"{begin}{outcome}\u001b[0m"
            : outcome.ToString()!;

    private static string Short(object? value) => value is ICollection { Count: > LongList } list ? Count(list) : Value(value);

    /// <summary>When an account was seen as it is shown, and whose doing it was.</summary>
    public static string Sighting(ZivverSighting seen) => string.Concat(
        $"{Moment(seen.From)} to {Moment(seen.Until)}",
        seen.Gone ? ", then gone" : "",
        seen.RunId.Length > 0 ? $"; by run {seen.RunId}"
            : seen.Before is { } before ? $"; by another hand, after {Moment(before)}" : "; as the history begins");

    /// <summary>A value of a difference in one line.</summary>
    public static string Value(object? value) => value switch
    {
        null or "" => Nothing,
        bool flag => YesNo(flag),
        string text => text,
        IEnumerable list => List(list) is { Length: > 0 } items ? items : Nothing,
        _ => Convert.ToString(value, CultureInfo.CurrentCulture) ?? Nothing,
    };

    /// <summary>How long a run took, such as <c>0:01:02</c>; empty while it has no end.</summary>
    public static string Duration(SyncRun run) =>
        run.Ended is { } ended ? (ended - run.Started).ToString(@"h\:mm\:ss", CultureInfo.InvariantCulture) : "";

    /// <summary>What came out of a run, and why it ended early.</summary>
    public static string Results(SyncRun run) => (Counts(run.Outcomes), run.Reason) switch
    {
        ({ Length: > 0 } counts, { Length: > 0 } reason) => $"{counts} – {reason}",
        ({ Length: > 0 } counts, _) => counts,
        (_, { Length: > 0 } reason) => reason,
        _ => run.Ended is null ? "Not ended" : "Nothing to do",
    };

    /// <summary>Where a source account was found.</summary>
    public static string Origin(SyncAccount account) =>
        account.Location.Length > 0 ? $"{account.Source} ({account.Location})" : account.Source;

    /// <summary>A list of a source account: what is in it, or that it is not managed.</summary>
    public static string Managed(IReadOnlyList<string>? values) =>
        values is null ? "(not managed)" : values.Count == 0 ? Nothing : List(values);

    /// <summary>How long a change took, in seconds.</summary>
    public static string Seconds(TimeSpan duration) => duration.TotalSeconds.ToString("0.00", CultureInfo.InvariantCulture) + " s";

    /// <summary>A moment in local time, to the second.</summary>
    public static string Moment(DateTimeOffset? moment) =>
        moment?.ToLocalTime().ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture) ?? "";
}
