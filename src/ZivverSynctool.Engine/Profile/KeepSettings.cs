namespace ZivverSynctool;

/// <summary>How long it is kept what happened. What later runs need is kept longer.</summary>
public sealed record KeepSettings
{
    /// <summary>Days that log files are kept.</summary>
    public int LogDays { get; init; } = 90;

    /// <summary>Months that runs are kept, with their results.</summary>
    public int RunMonths { get; init; } = 13;

    /// <summary>Years that the access history is kept.</summary>
    public int HistoryYears { get; init; } = 5;
}
