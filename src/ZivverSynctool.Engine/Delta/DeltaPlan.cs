using ZivverSynctool.Mapping;

namespace ZivverSynctool.Delta;

/// <summary>A delta, and the matches it was made from.</summary>
/// <param name="Changes">One per account that differs or has a problem; unchanged ones have no differences and no reason.</param>
/// <param name="Matches">How the two sides were brought together.</param>
/// <param name="Tripped">The limits that hold changes back, with what was counted and what is allowed.</param>
public sealed record DeltaPlan(
    IReadOnlyList<SyncChange> Changes,
    IReadOnlyList<AccountMatch> Matches,
    IReadOnlyList<TrippedLimit> Tripped);
