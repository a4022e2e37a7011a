namespace ZivverSynctool;

/// <summary>What is written down of each run, for people and for whatever collects logs.</summary>
public sealed record LogSettings
{
    /// <summary>Full path of the folder the log files are kept in.</summary>
    public required string Folder { get; init; }

    /// <summary>The least important entries that are written.</summary>
    public LogDetail Level { get; init; } = LogDetail.Information;

    /// <summary>How an entry looks.</summary>
    public LogFormat Format { get; init; }

    /// <summary>Whether addresses are replaced by marks that are the same for the same address, but cannot be read.</summary>
    public bool HideAddresses { get; init; }

    /// <summary>Whether the end of each run is also told to the event log of Windows.</summary>
    public bool EventLog { get; init; }
}
