using ZivverSynctool.Mapping;
using ZivverSynctool.Safety;

namespace ZivverSynctool.Delta;

/// <summary>A delta, and the matches of the accounts that it is of.</summary>
/// <param name="Changes">One per account that differs or has a problem; unchanged ones have no differences and no reason.</param>
/// <param name="Matches">How the two sides were brought together.</param>
/// <param name="Tripped">The limits that hold changes back, with what was counted and what is allowed.</param>
/// <param name="Missing">The accounts that are missing, for later reads to go on from.</param>
public sealed record DeltaPlan(
    IReadOnlyList<SyncChange> Changes,
    IReadOnlyList<AccountMatch> Matches,
    IReadOnlyList<TrippedLimit> Tripped,
    IReadOnlyList<MissingSighting> Missing);
