namespace ZivverSynctool;

/// <summary>How much is written to the log, from least to most.</summary>
public enum LogDetail
{
    /// <summary>What failed.</summary>
    Error,

    /// <summary>And what an administrator should know.</summary>
    Warning,

    /// <summary>And what was done.</summary>
    Information,

    /// <summary>And how it came about, request by request.</summary>
    Verbose,
}
