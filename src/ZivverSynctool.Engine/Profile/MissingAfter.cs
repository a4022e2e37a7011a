namespace ZivverSynctool;

/// <summary>In how many good reads of the sources an account must be missing before it counts as missing.</summary>
/// <param name="Reads">How many; 1 is at once.</param>
/// <param name="Apart">How far apart reads must lie to count each.</param>
public sealed record MissingAfter(int Reads, TimeSpan Apart)
{
    /// <summary>An account counts as missing as soon as it is.</summary>
    public static readonly MissingAfter AtOnce = new(1, TimeSpan.Zero);
}
