namespace ZivverSynctool.Delta;

/// <summary>A limit that holds changes back.</summary>
/// <param name="Kind">What it counts.</param>
/// <param name="Count">How many there would be.</param>
/// <param name="Allowed">How many may be.</param>
/// <param name="Recent">How many there were in the last 24 hours, which count as well.</param>
public sealed record TrippedLimit(LimitKind Kind, int Count, int Allowed, int Recent = 0)
{
    /// <summary>What is too many, in words.</summary>
    public string Excess =>
        $"{Words.Count(Count, "change")} of the kind {Kind}{(Recent > 0 ? $" and {Recent} in the last 24 hours" : "")}; the limit allows {Allowed}.";

    /// <summary>How to let just these pass, once.</summary>
    public string Remedy => $"Look at them, then allow exactly that many in one call: Start-ZivverSync -Allow @{{ {Kind} = {Count} }}.";
}
