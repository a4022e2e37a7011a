namespace ZivverSynctool.Input;

/// <summary>How health is told.</summary>
public enum HealthForm
{
    /// <summary>As an object.</summary>
    Object,

    /// <summary>As one line with performance data, as monitoring plugins give it.</summary>
    Line,

    /// <summary>As the JSON of the status file.</summary>
    Json,

    /// <summary>As the text of the metrics file.</summary>
    OpenMetrics,
}
