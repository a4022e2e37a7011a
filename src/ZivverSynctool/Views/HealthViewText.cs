using System.Globalization;
using ZivverSynctool.Health;

namespace ZivverSynctool.Views;

/// <summary>The words of the view of a profile's health.</summary>
public static class HealthViewText
{
    private const int MostSizes = 6;

    // What the names take, and the least that is left for words. PowerShell itself breaks lines in the middle of words.
    private const int Names = 18;
    private const int Least = 40;
    private const int Usual = 120;

    /// <summary>Why it is not well, a line each.</summary>
    /// <param name="health">The health.</param>
    /// <param name="screen">How many columns the screen has; 0 where it says nothing of it.</param>
    public static string Reasons(SyncHealth health, int screen) => Lines(health.Reasons.Select(reason => "- " + reason), screen);

    /// <summary>Why it is not well, in one paragraph.</summary>
    public static string Reasons(SyncHealth health) => string.Join(" ", health.Reasons);

    /// <summary>When it synchronized for the last time, and how long that may be ago; of a profile that cannot be read neither is known.</summary>
    public static string LastSuccess(SyncHealth health) =>
        health.MaxAge == TimeSpan.Zero ? "cannot be told" : $"{ViewText.Moment(health.LastSuccess)}{(health.LastSuccess is null ? "not yet" : $", {HealthWords.Of(health.Age!.Value)} ago")} (may be {HealthWords.Of(health.MaxAge)})";

    /// <summary>How the last unattended call ended.</summary>
    /// <param name="health">The health.</param>
    /// <param name="screen">How many columns the screen has; 0 where it says nothing of it.</param>
    public static string LastAttempt(SyncHealth health, int screen) => health.LastAttempt is not { } attempt ? "" : Lines([string.Concat(
        ViewText.Moment(attempt.Ended),
        attempt.ExitCode is { } code ? $", exit code {code}" : "",
        attempt.ReportOnly ? ", report only" : attempt.Paused ? ", paused" : "",
        attempt.Reason.Length == 0 ? "" : health.RefusedWaiting.Any(run => run.Id == attempt.RunId) ? ", refused in part" : $": {attempt.Reason}")], screen);

    /// <summary>The runs that wait for somebody, a line each.</summary>
    /// <param name="health">The health.</param>
    /// <param name="screen">How many columns the screen has; 0 where it says nothing of it.</param>
    public static string Refused(SyncHealth health, int screen) => string.Join(Environment.NewLine, health.RefusedWaiting.SelectMany(run => run.Refused.Count == 0
        ? [Lines([$"{run.Id}: {run.Reason}"], screen)]
        // A command stays on one line, to be copied.
        : run.Refused.SelectMany(refused => new[] { Lines([$"{run.Id}: {refused.Reason} To approve them:"], screen), refused.Command })));

    /// <summary>The accounts that keep failing, a line each.</summary>
    /// <param name="health">The health.</param>
    /// <param name="screen">How many columns the screen has; 0 where it says nothing of it.</param>
    public static string Failing(SyncHealth health, int screen) => Lines(health.FailingAccounts.Select(account =>
        $"{account.Email}, {(account.Times == 1 ? "once" : $"{account.Times} times")} since {Day(account.Since.LocalDateTime)}: {account.Message} {account.Remedy}".TrimEnd(' ', ':')
        + (account.KnownIssue.Length > 0 ? $" (known: {account.KnownIssue})" : "")), screen);

    /// <summary>What happened, the latest day first. Days that were the same stand together.</summary>
    /// <param name="health">The health.</param>
    /// <param name="screen">How many columns the screen has; 0 where it says nothing of it.</param>
    public static string Days(SyncHealth health, int screen)
    {
        var lines = new List<string>();
        for (int first = 0, next; first < health.Days.Count; first = next)
        {
            var said = Day(health.Days[first]);
            for (next = first + 1; next < health.Days.Count && Day(health.Days[next]) == said;)
                next++;
            var (latest, earliest) = (health.Days[first].Date, health.Days[next - 1].Date);
            lines.Add(latest == earliest ? $"{Day(latest)}  {said}" : $"{Day(latest)}  {said}, each day since {Day(earliest)}");
        }

        return Lines(lines, screen);
    }

    /// <summary>How large each source is, and was before.</summary>
    /// <param name="health">The health.</param>
    /// <param name="screen">How many columns the screen has; 0 where it says nothing of it.</param>
    public static string Sizes(SyncHealth health, int screen) => Lines(health.SourceSizes.GroupBy(size => (size.Source, size.AccountType)).Select(sizes =>
    {
        // The days on which it was another than before, the latest first.
        var changes = sizes.Where((size, index) => index == 0 || sizes.ElementAt(index - 1).Count != size.Count).Reverse().ToList();
        var before = changes.Take(MostSizes).Select((size, index) => index == 0 ? $"{size.Count} since {Day(size.Date)}" : $"{size.Count} from {Day(size.Date)}");
        return $"{sizes.Key.Source}, {Words.Of(sizes.Key.AccountType)}s: {string.Join(", ", before)}{(changes.Count > MostSizes ? ", …" : "")}";
    }), screen);

    private static string Day(SyncHealthDay day)
    {
        var parts = new List<string>();
        if (day.Changed.Values.Any(count => count > 0))
            parts.Add(ViewText.Counts(day.Changed));
        if (day.Failed > 0)
            parts.Add($"{day.Failed} failed");
        if (day.ChangedElsewhere > 0)
            parts.Add($"{day.ChangedElsewhere} changed by another hand");
        if (day.Reports > 0)
            parts.Add($"{day.Reports} only reported");
        if (day.Paused > 0)
            parts.Add($"{day.Paused} paused");
        if (day.NotThrough > 0)
            parts.Add($"{Words.Count(day.NotThrough, "call")} not gone through");
        if (parts.Count == 0)
            parts.Add(day.Runs > 0 ? "nothing to do" : "nothing ran");
        return (day.Runs > 0 ? $"{Words.Count(day.Runs, "run")}: " : "") + string.Join(", ", parts);
    }

    private static string Lines(IEnumerable<string> lines, int screen) =>
        string.Join(Environment.NewLine, lines.SelectMany(line => Wrap(OneLine(line), Math.Max((screen > 0 ? screen : Usual) - Names, Least))));

    private static string OneLine(string text) => string.Join(" ", text.Split(['\r', '\n'], StringSplitOptions.RemoveEmptyEntries));

    private static IEnumerable<string> Wrap(string line, int width)
    {
        var rest = line;
        // A word that is longer than a line stays whole.
        while (rest.Length > width && (rest.LastIndexOf(' ', width) is > 2 and var place ? place : rest.IndexOf(' ', width)) is > 0 and var end)
        {
            yield return rest.Substring(0, end);
            rest = $"  {rest.Substring(end + 1)}";
        }

        yield return rest;
    }

    private static string Day(DateTime date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
