namespace ZivverSynctool;

/// <summary>One thing that was checked about a profile, and what came out.</summary>
public sealed record SyncCheck
{
    /// <summary>What is looked at.</summary>
    public SyncCheckArea Area { get; init; }

    /// <summary>
    /// Which one: the source's name, <c>Connection</c>, <c>API key</c> or <c>Budget</c>, the property as <c>manage</c> of a profile
    /// names it, or the option.
    /// </summary>
    public required string Name { get; init; }

    /// <summary>What came out.</summary>
    public SyncCheckOutcome Outcome { get; init; }

    /// <summary>What was found.</summary>
    public string Message { get; init; } = "";

    /// <summary>What to do about it; empty where there is nothing to do.</summary>
    public string Remedy { get; init; } = "";

    /// <summary>The stable id of the error that a run would end by; empty where there is none.</summary>
    public string ErrorId { get; init; } = "";

    /// <summary>A check that fails by an error.</summary>
    internal static SyncCheck Failed(SyncCheckArea area, string name, SyncException error) => new()
    {
        Area = area,
        Name = name,
        Outcome = SyncCheckOutcome.Failed,
        Message = error.Message,
        Remedy = error.Remedy,
        ErrorId = error.ErrorId,
    };

    /// <summary>This check with something to look at.</summary>
    internal SyncCheck WithWarning(string message, string remedy) => this with
    {
        Outcome = Outcome == SyncCheckOutcome.Failed ? Outcome : SyncCheckOutcome.Warning,
        Message = $"{Message} {message}".Trim(),
        Remedy = Remedy.Contains(remedy) ? Remedy : $"{Remedy} {remedy}".Trim(),
    };
}
