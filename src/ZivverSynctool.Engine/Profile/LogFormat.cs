namespace ZivverSynctool;

/// <summary>How an entry of the log looks.</summary>
public enum LogFormat
{
    /// <summary>A line for people.</summary>
    Text,

    /// <summary>A JSON object on a line of its own, for programs.</summary>
    Json,
}
