namespace ZivverSynctool.Checks;

/// <summary>A place that a run writes into, and cannot.</summary>
/// <param name="Error">Which, by whom, why, and what to do.</param>
/// <param name="EndsRuns">Whether a run ends by it; otherwise it goes on and warns.</param>
public sealed record UnwritableFolder(SyncException Error, bool EndsRuns);
