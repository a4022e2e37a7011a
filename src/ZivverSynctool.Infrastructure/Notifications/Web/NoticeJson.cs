using System.Text.Json.Nodes;
using ZivverSynctool.Infrastructure.Logging;
using ZivverSynctool.Reports;

namespace ZivverSynctool.Infrastructure.Notifications.Web;

/// <summary>A notice for programs. Its shape is in docs/notify.md; what is there, stays.</summary>
internal static class NoticeJson
{
    /// <summary>How many accounts are named.</summary>
    public const int MostAccounts = 100;

    /// <summary>The object.</summary>
    public static JsonObject Of(RunNotice notice)
    {
        var failures = notice.Failures;
        return new JsonObject
        {
            ["subject"] = NoticeWords.Subject(notice),
            ["profile"] = notice.Name,
            ["organization"] = notice.Profile.Name,
            ["exitCode"] = notice.ExitCode,
            ["outcome"] = NoticeWords.Outcome(notice),
            ["failedBefore"] = notice.FailedBefore,
            ["errorId"] = notice.End.Error?.ErrorId ?? "",
            ["reason"] = notice.End.Error?.Message ?? notice.Run.Reason,
            ["remedy"] = notice.End.Error?.Remedy ?? "",
            ["event"] = LogEntry.OfEnd(notice.End.ExitCode).Id,
            ["run"] = notice.Run.Id,
            ["who"] = notice.Run.Who,
            ["where"] = notice.Run.Where,
            ["version"] = notice.Run.Version,
            ["started"] = notice.End.Started.UtcDateTime,
            ["ended"] = notice.End.Ended.UtcDateTime,
            ["outcomes"] = Counts(notice.Run.Outcomes),
            ["actions"] = Counts(notice.Run.Actions),
            ["knownIssues"] = notice.Run.KnownIssues,
            ["changedElsewhere"] = notice.Run.ChangedElsewhere,
            ["heldBack"] = new JsonArray([.. notice.Run.Refused.Select(Refusal)]),
            ["failures"] = new JsonArray([.. failures.Take(MostAccounts).Select(Failure)]),
            ["moreFailures"] = Math.Max(0, failures.Count - MostAccounts),
        };
    }

    private static JsonObject Refusal(RefusedKind refused) => new()
    {
        ["kind"] = refused.Kind.ToString(),
        ["count"] = refused.Count,
        ["allowed"] = refused.Allowed,
        ["reason"] = refused.Reason,
        ["plan"] = refused.Plan,
        ["command"] = refused.Command,
    };

    private static JsonObject Failure(ReportNeed need) => new()
    {
        ["address"] = need.Change.Email,
        ["type"] = need.Change.AccountType.ToString(),
        ["action"] = need.Change.Action.ToString(),
        ["outcome"] = need.Kind.ToString(),
        ["code"] = need.Code,
        ["message"] = need.Why,
        ["remedy"] = need.Remedy,
        ["known"] = RunNotice.KnownOf(need),
    };

    private static JsonObject Counts(IReadOnlyDictionary<string, int> counts) =>
        new(counts.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => new KeyValuePair<string, JsonNode?>(pair.Key, pair.Value)));
}
