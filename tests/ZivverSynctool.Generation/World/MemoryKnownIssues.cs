using ZivverSynctool.Safety;

namespace ZivverSynctool.Generation.World;

/// <summary>Known issues in memory.</summary>
public sealed class MemoryKnownIssues : IKnownIssueStore
{
    private IReadOnlyList<SyncKnownIssue> _issues = [];

    /// <inheritdoc/>
    public IReadOnlyList<SyncKnownIssue> Load() => _issues;

    /// <inheritdoc/>
    public void Save(IReadOnlyList<SyncKnownIssue> issues) => _issues = issues;
}
