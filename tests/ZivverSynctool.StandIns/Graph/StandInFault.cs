namespace ZivverSynctool.StandIns.Graph;

/// <summary>A fault that is to happen.</summary>
/// <param name="Kind">What goes wrong.</param>
/// <param name="Path">What the path of the request holds.</param>
public sealed record StandInFault(StandInFaultKind Kind, string Path)
{
    /// <summary>How many such requests are answered well first.</summary>
    public int After { get; init; }

    /// <summary>How many are answered with the fault.</summary>
    public int Times { get; init; } = 1;

    /// <summary>The answer in place of the good one.</summary>
    public StandInAnswer? Answer { get; init; }

    /// <summary>Where a foreign link leads.</summary>
    public Uri? Elsewhere { get; init; }
}
