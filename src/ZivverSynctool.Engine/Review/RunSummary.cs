using System.Globalization;
using ZivverSynctool.Execution;

namespace ZivverSynctool.Review;

/// <summary>What whoever has started a run is told at its end, in a few lines.</summary>
public static class RunSummary
{
    /// <summary>The lines: what came of it, what failed first and why, and what can be done next.</summary>
    /// <param name="ended">The run, which has ended, with what it was kept from.</param>
    /// <param name="name">What the profile is called.</param>
    /// <param name="firstFailure">The first result that failed, if one has.</param>
    /// <param name="profile">The parameter that names the profile in commands, such as <c> -Profile care.json</c>; empty where none is needed.</param>
    public static IReadOnlyList<string> Lines(RunEvent ended, string name, SyncResult? firstFailure, string profile)
    {
        var run = ended.Run;
        var lines = new List<string> { $"{name}{Counted(ended)} {Took(run)}{(run.Mode == SyncRunMode.ReportOnly ? " Nothing was written to Zivver." : "")}" };
        if (run.Reason.Length > 0)
            lines.Add(run.Reason);
        lines.AddRange(ended.HeldBack);
        if (ended.Unfound.Count > 0)
            lines.Add($"In no source: {Words.List(ended.Unfound)}.");
        lines.AddRange(run.Refused.Select(refused => refused.Reason));
        if (firstFailure is not null)
        {
            lines.Add($"{(Count(run, SyncOutcome.Failed) > 1 ? "First to fail" : "Failed")}: {firstFailure.Email}. {firstFailure.Message}");
            if (firstFailure.Remedy.Length > 0)
                lines.Add(firstFailure.Remedy);
        }

        lines.AddRange(Next(ended, firstFailure, profile));
        return lines;
    }

    private static string Counted(RunEvent ended)
    {
        var run = ended.Run;
        var outcomes = run.Outcomes.Where(outcome => outcome.Value > 0).OrderByDescending(outcome => outcome.Value).ThenBy(outcome => outcome.Key, StringComparer.Ordinal).ToList();
        return outcomes.Count == 0 ? IsTold(ended) ? ": nothing was done." : ": nothing was ready to be done."
            : $", {Words.Count(outcomes.Sum(outcome => outcome.Value), "account")}: {string.Join(", ", outcomes.Select(outcome => $"{outcome.Value.ToString(CultureInfo.CurrentCulture)} {outcome.Key}"))}.";
    }

    private static bool IsTold(RunEvent ended) => ended.HeldBack.Count + ended.Unfound.Count > 0;

    private static string Took(SyncRun run) =>
        $"It took {((run.Ended ?? run.Started) - run.Started).ToString(@"h\:mm\:ss", CultureInfo.InvariantCulture)}, as run {run.Id}.";

    // A command stands at the end of its line, to be copied.
    private static IEnumerable<string> Next(RunEvent ended, SyncResult? firstFailure, string profile)
    {
        var run = ended.Run;
        if (run.Outcomes.Values.Sum() == 0)
            yield return ended.Unfound is [var nobody, ..] ? $"What is known of it: Trace-SyncAccount '{nobody.Replace("'", "''")}'{profile}"
                : IsTold(ended) ? $"What it would do: Get-SyncDelta{profile}"
                : $"What is not ready, and why: Get-SyncDelta{profile}";
        else if (firstFailure is null)
            yield return $"What it did: Get-SyncReview{profile}";
        else
            yield return $"What failed: Get-SyncReview{profile} | Where-Object Outcome -eq Failed";
        // Without an id that command means the last run that was no undo itself.
        if (Count(run, SyncOutcome.Succeeded) + Count(run, SyncOutcome.Partial) > 0)
            yield return $"To take it back: Undo-ZivverSync{(run.Mode == SyncRunMode.Undo ? $" {run.Id}" : "")}{profile}";
    }

    private static int Count(SyncRun run, SyncOutcome outcome) => run.Outcomes.TryGetValue(outcome.ToString(), out var count) ? count : 0;
}
