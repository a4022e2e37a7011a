using ZivverSynctool.Review;

namespace ZivverSynctool.Infrastructure.Logging;

/// <summary>What is written of the end of a call.</summary>
internal static class RunEndSentence
{
    /// <summary>How it ended, after how long, with what, and why.</summary>
    public static LogSentence Of(RunEnd end) => new(
        end.ExitCode is { } exitCode ? ("Ended with exit code {ExitCode}", exitCode) : ("{Outcome}", "Stopped"),
        ("after {Seconds} s.", Math.Round((end.Ended - end.Started).TotalSeconds, 1)),
        ("{Counts}", Counts(end.Run)),
        ("{KnownIssues} of them known.", AtLeastOne(end.Run?.KnownIssues)),
        ("{ChangedElsewhere} accounts changed by another hand.", AtLeastOne(end.Run?.ChangedElsewhere)),
        ("{ErrorId}:", end.Error?.ErrorId),
        ("{Reason}", end.Error?.Message ?? end.Run?.Reason),
        ("{Remedy}", end.Error?.Remedy));

    private static int? AtLeastOne(int? count) => count > 0 ? count : null;

    private static string Counts(SyncRun? run) => run is null ? "No run began."
        : run.Outcomes.Count == 0 ? "There was nothing to do."
        : string.Join(", ", run.Outcomes.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => $"{pair.Value} {pair.Key}")) + ".";
}
