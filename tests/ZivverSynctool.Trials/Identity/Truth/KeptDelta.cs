using ZivverSynctool.Trials.Identity.Sources;

namespace ZivverSynctool.Trials.Identity.Truth;

/// <summary>A delta that was made earlier, with what was true then.</summary>
/// <param name="Changes">The changes, unchanged accounts included.</param>
/// <param name="Sources">What the sources said.</param>
/// <param name="Owners">Whose the accounts were.</param>
internal sealed record KeptDelta(IReadOnlyList<SyncChange> Changes, SourceView Sources, Ownership Owners);
