namespace ZivverSynctool;

/// <summary>What a monitoring system is given, and when it is to raise an alarm.</summary>
public sealed record MonitoringSettings
{
    /// <summary>How old the last success may be before something is wrong.</summary>
    public TimeSpan MaxAge { get; init; } = TimeSpan.FromHours(26);

    /// <summary>Full path of the JSON file that says how the profile is, after each run; null for none.</summary>
    public string? StatusFile { get; init; }

    /// <summary>Full path of the OpenMetrics file for a collector of text files; null for none.</summary>
    public string? MetricsFile { get; init; }
}
