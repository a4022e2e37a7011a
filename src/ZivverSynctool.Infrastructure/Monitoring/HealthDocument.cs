using System.Globalization;

namespace ZivverSynctool.Infrastructure.Monitoring;

/// <summary>Health as scripts and monitoring systems may rely on it; docs/monitoring.md describes every key. Times are UTC.</summary>
internal sealed record HealthDocument
{
    /// <summary>The form of the document.</summary>
    public int Form { get; init; } = 1;

    public required string State { get; init; }

    public required int ExitCode { get; init; }

    public required IReadOnlyList<string> Reasons { get; init; }

    public required string Name { get; init; }

    public required string Profile { get; init; }

    public required DateTime At { get; init; }

    public required DateTime? LastSuccess { get; init; }

    public required long? AgeSeconds { get; init; }

    public required long MaxAgeSeconds { get; init; }

    public required HealthAttempt? LastAttempt { get; init; }

    public required int FailuresInARow { get; init; }

    public required DateTime? NextRun { get; init; }

    public required HealthPause? Pause { get; init; }

    public required IReadOnlyList<HealthRefusal> RefusedWaiting { get; init; }

    public required IReadOnlyList<HealthFailure> FailingAccounts { get; init; }

    public required IReadOnlyList<HealthDocumentDay> Days { get; init; }

    public required IReadOnlyList<HealthSourceSize> SourceSizes { get; init; }

    /// <summary>The document of a profile's health.</summary>
    public static HealthDocument Of(SyncHealth health) => new()
    {
        State = health.State.ToString(),
        ExitCode = health.ExitCode,
        Reasons = health.Reasons,
        Name = health.Name,
        Profile = health.Profile,
        At = health.At.UtcDateTime,
        LastSuccess = health.LastSuccess?.UtcDateTime,
        AgeSeconds = (long?)health.Age?.TotalSeconds,
        MaxAgeSeconds = (long)health.MaxAge.TotalSeconds,
        LastAttempt = health.LastAttempt is { } last
            ? new HealthAttempt(last.Started.UtcDateTime, last.Ended.UtcDateTime, last.ExitCode, last.RunId, last.ErrorId, last.Reason)
            : null,
        FailuresInARow = health.FailuresInARow,
        NextRun = health.NextRun?.UtcDateTime,
        Pause = health.Pause is { } pause ? new HealthPause(pause.Since.UtcDateTime, pause.Until.UtcDateTime, pause.Who, pause.Reason) : null,
        RefusedWaiting = [.. health.RefusedWaiting.Select(run => new HealthRefusal(run.Id, run.Started.UtcDateTime, run.Reason))],
        FailingAccounts = [.. health.FailingAccounts.Select(account => new HealthFailure(
            account.AccountType.ToString(), account.Email, account.Since.UtcDateTime, account.Last.UtcDateTime, account.Times, account.ErrorId, account.Message, account.Remedy, account.KnownIssue))],
        Days = [.. health.Days.Select(day => new HealthDocumentDay(Date(day.Date), day.Runs, day.Reports, day.Paused, day.NotThrough, day.Changed, day.Failed, day.ChangedElsewhere))],
        SourceSizes = [.. health.SourceSizes.Select(size => new HealthSourceSize(Date(size.Date), size.Source, size.AccountType.ToString(), size.Count))],
    };

    private static string Date(DateTime date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}

/// <summary>An unattended call.</summary>
internal sealed record HealthAttempt(DateTime Started, DateTime Ended, int? ExitCode, string RunId, string ErrorId, string Reason);

/// <summary>A time in which no unattended run writes anything.</summary>
internal sealed record HealthPause(DateTime Since, DateTime Until, string Who, string Reason);

/// <summary>A run that was refused in part.</summary>
internal sealed record HealthRefusal(string RunId, DateTime Started, string Reason);

/// <summary>An account that keeps failing.</summary>
internal sealed record HealthFailure(
    string AccountType, string Email, DateTime Since, DateTime Last, int Times, string ErrorId, string Message, string Remedy, string KnownIssue);

/// <summary>What happened on a day.</summary>
internal sealed record HealthDocumentDay(string Date, int Runs, int Reports, int Paused, int NotThrough, IReadOnlyDictionary<string, int> Changed, int Failed, int ChangedElsewhere);

/// <summary>How large a source was on a day.</summary>
internal sealed record HealthSourceSize(string Date, string Source, string AccountType, int Count);
