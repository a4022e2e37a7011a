using ZivverSynctool.Mapping;

namespace ZivverSynctool.Execution;

/// <summary>What a run has to do.</summary>
/// <param name="Snapshot">Both lists as read at its start.</param>
/// <param name="Links">The account mapping.</param>
/// <param name="Changes">What is to be written.</param>
/// <param name="Left">What was given but is left out, and why.</param>
/// <param name="Matches">The accounts whose links are saved before the first write.</param>
/// <param name="Sizes">The source sizes to remember, or null.</param>
internal sealed record RunWork(
    ZivverSnapshot Snapshot,
    LinkBook Links,
    IReadOnlyList<SyncChange> Changes,
    IReadOnlyList<(SyncChange Change, string Reason)> Left,
    IReadOnlyList<AccountMatch> Matches,
    IReadOnlyDictionary<(string Source, AccountType Type), int>? Sizes);
