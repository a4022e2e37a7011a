namespace ZivverSynctool.Infrastructure.Monitoring;

/// <summary>What is measured of a profile. What goes on between two runs – how old the last success is – is left to whoever asks.</summary>
internal static class HealthMetrics
{
    private const string Prefix = "zivversync_";

    /// <summary>Writes all metrics of a profile.</summary>
    public static void Write(SyncHealth health, MetricText text)
    {
        (string, string)[] own = [("organization", health.Name), ("profile", health.Profile)];
        void One(string name, string help, double? number) => text.Gauge(Prefix + name, help, number is { } value ? [new MetricSample(own, value)] : []);

        One("state", "How the profile was when this was written: 0 ok, 1 warning, 2 critical, 3 unknown.", health.ExitCode);
        One("last_success_timestamp_seconds", "When a synchronization went through for the last time, since the epoch.", Seconds(health.LastSuccess));
        One("max_age_seconds", "How old the last success may be before something is wrong.", health.MaxAge.TotalSeconds);
        One("last_attempt_timestamp_seconds", "When the last unattended call ended, since the epoch.", Seconds(health.LastAttempt?.Ended));
        One("last_attempt_exit_code", "The exit code of the last unattended call.", health.LastAttempt?.ExitCode);
        One("last_attempt_duration_seconds", "How long the last unattended call took.", (health.LastAttempt?.Ended - health.LastAttempt?.Started)?.TotalSeconds);
        One("next_run_timestamp_seconds", "When the next run is planned, since the epoch.", Seconds(health.NextRun));
        One("failures_in_a_row", "Unattended calls since the last success that did not go through.", health.FailuresInARow);
        One("failing_accounts", "Accounts that failed within the last 30 days and have not succeeded since.", health.FailingAccounts.Count);
        One("refused_runs", "Runs that a limit refused in part and that wait for somebody.", health.RefusedWaiting.Count);
        text.Gauge(
            Prefix + "changed_accounts", "Accounts that were changed within the last 30 days, per action.",
            [.. health.Days.SelectMany(day => day.Changed).GroupBy(change => change.Key).OrderBy(action => action.Key, StringComparer.Ordinal)
                .Select(action => new MetricSample([.. own, ("action", action.Key)], action.Sum(change => change.Value)))]);
        text.Gauge(
            Prefix + "source_accounts", "Accounts in a source when it was last read well, per type.",
            [.. health.SourceSizes.GroupBy(size => (size.Source, size.AccountType)).Select(sizes => sizes.Last())
                .Select(size => new MetricSample([.. own, ("source", size.Source), ("type", size.AccountType.ToString())], size.Count))]);
        text.End();
    }

    private static double? Seconds(DateTimeOffset? moment) => moment?.ToUnixTimeMilliseconds() / 1000d;
}
