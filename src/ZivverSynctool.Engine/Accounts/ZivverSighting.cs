namespace ZivverSynctool;

/// <summary>When an account was seen as it is shown, and whose doing it was. All times are UTC.</summary>
public sealed record ZivverSighting
{
    /// <summary>When it was first seen so.</summary>
    public DateTimeOffset From { get; init; }

    /// <summary>When it was last seen otherwise, or not at all; null where the history begins with it.</summary>
    public DateTimeOffset? Before { get; init; }

    /// <summary>When it was last seen so.</summary>
    public DateTimeOffset? Until { get; init; }

    /// <summary>The run of this tool that made it so; empty where another hand did, or where the history begins with it.</summary>
    public string RunId { get; init; } = "";

    /// <summary>Whether it is the last that was seen: after that, the account was gone.</summary>
    public bool Gone { get; init; }
}
