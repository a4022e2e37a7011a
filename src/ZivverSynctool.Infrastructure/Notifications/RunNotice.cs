using ZivverSynctool.Reports;
using ZivverSynctool.Review;

namespace ZivverSynctool.Infrastructure.Notifications;

/// <summary>What somebody is told of an unattended call: whatever the way, the same.</summary>
internal sealed record RunNotice
{
    /// <summary>The profile.</summary>
    public required SyncProfile Profile { get; init; }

    /// <summary>How the call ended.</summary>
    public required RunEnd End { get; init; }

    /// <summary>Its run; with who, where and version only, where there was none.</summary>
    public required SyncRun Run { get; init; }

    /// <summary>What it did.</summary>
    public required SyncReport Report { get; init; }

    /// <summary>The exit code of the call before, where this is the first that is well again; else null.</summary>
    public int? FailedBefore { get; init; }

    /// <summary>What the profile is called.</summary>
    public string Name => Path.GetFileNameWithoutExtension(Profile.Path);

    /// <summary>The exit code.</summary>
    public int ExitCode => End.ExitCode ?? 0;

    /// <summary>The accounts that failed, also in part: the most pressing first, and last those that somebody has seen.</summary>
    public IReadOnlyList<ReportNeed> Failures =>
        [.. Report.Needs.Where(need => need.Kind is ReportNeedKind.Failed or ReportNeedKind.Partial).OrderBy(need => KnownOf(need).Length > 0)];

    /// <summary>Why the call ended as it did, and what to do; empty where that needs no words, or where what limits held back says it.</summary>
    public string Why => End.Error is { } error ? $"{error.Message} {error.Remedy}" : BehindRefusals(Run);

    /// <summary>What is known of a failure; empty where it is new.</summary>
    public static string KnownOf(ReportNeed need) => (need.Change as SyncResult)?.KnownIssue ?? "";

    /// <summary>What there is to tell of a call that is over.</summary>
    public static RunNotice Of(SyncProfile profile, RunEnd end, int? failedBefore)
    {
        var run = end.Run ?? RunOrigin.New(null, end.Started) with { Id = "" };
        return new RunNotice
        {
            Profile = profile,
            End = end,
            Run = run,
            Report = SyncReport.Of(profile, end.Results, run.Mode == SyncRunMode.ReportOnly ? ReportView.Preview : ReportView.Review, [run], end.Ended, TimeZoneInfo.Local),
            FailedBefore = failedBefore,
        };
    }

    // The reason of a run first says what was held back, with the command that approves it.
    private static string BehindRefusals(SyncRun run) =>
        run.Refused is [.., { Command: var command }] && run.Reason.LastIndexOf(command, StringComparison.Ordinal) is >= 0 and var at
            ? run.Reason.Substring(at + command.Length).Trim()
            : run.Reason;
}
