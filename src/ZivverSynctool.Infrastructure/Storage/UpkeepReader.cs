namespace ZivverSynctool.Infrastructure.Storage;

/// <summary>Reads <c>monitoring</c> and <c>keep</c> of a profile.</summary>
internal static class UpkeepReader
{
    /// <summary>The keys of <c>monitoring</c>.</summary>
    public static readonly string[] Monitoring = ["maxAgeHours", "statusFile", "metricsFile"];

    /// <summary>The keys of <c>keep</c>.</summary>
    public static readonly string[] Keep = ["logDays", "runMonths", "historyYears"];

    /// <summary>Reads what a monitoring system is given.</summary>
    public static MonitoringSettings ReadMonitoring(ProfileObject root, string folder)
    {
        const double leastHours = 0.1;
        const double mostHours = 24 * 366;
        if (root.Object("monitoring", Monitoring) is not { } monitoring)
            return new MonitoringSettings();
        var (status, metrics) = (monitoring.FullPath("statusFile", folder), monitoring.FullPath("metricsFile", folder));
        if (status is not null && string.Equals(status, metrics, StringComparison.OrdinalIgnoreCase))
            monitoring.Fault("metricsFile", "is the file of statusFile as well: give it another name.");
        return new MonitoringSettings
        {
            MaxAge = monitoring.Number("maxAgeHours", leastHours, mostHours, whole: false) is { } hours ? TimeSpan.FromHours(hours) : new MonitoringSettings().MaxAge,
            StatusFile = status,
            MetricsFile = metrics,
        };
    }

    /// <summary>Reads how long it is kept what happened.</summary>
    public static KeepSettings ReadKeep(ProfileObject root)
    {
        const int longest = 100;
        var usual = new KeepSettings();
        if (root.Object("keep", Keep) is not { } keep)
            return usual;
        return new KeepSettings
        {
            LogDays = (int?)keep.Number("logDays", 1, longest * 366, whole: true) ?? usual.LogDays,
            RunMonths = (int?)keep.Number("runMonths", 1, longest * 12, whole: true) ?? usual.RunMonths,
            HistoryYears = (int?)keep.Number("historyYears", 1, longest, whole: true) ?? usual.HistoryYears,
        };
    }
}
