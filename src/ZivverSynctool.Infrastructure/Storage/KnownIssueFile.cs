using ZivverSynctool.Safety;

namespace ZivverSynctool.Infrastructure.Storage;

/// <summary>The failures of a profile that somebody has seen, in a file beside its journals.</summary>
internal sealed class KnownIssueFile(SyncProfile profile) : IKnownIssueStore
{
    private readonly StateFolder _state = new(profile);

    /// <inheritdoc/>
    public IReadOnlyList<SyncKnownIssue> Load() => JsonFile.Read<List<SyncKnownIssue>>(_state.KnownIssues) ?? [];

    /// <inheritdoc/>
    public void Save(IReadOnlyList<SyncKnownIssue> issues) => JsonFile.Write(_state.KnownIssues, issues);
}
