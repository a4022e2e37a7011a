namespace ZivverSynctool.Delta;

/// <summary>A limit that holds changes back.</summary>
/// <param name="Kind">What it counts.</param>
/// <param name="Count">How many there would be.</param>
/// <param name="Allowed">How many may be.</param>
public sealed record TrippedLimit(LimitKind Kind, int Count, int Allowed);
