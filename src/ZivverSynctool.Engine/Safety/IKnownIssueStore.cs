namespace ZivverSynctool.Safety;

/// <summary>Where known issues are kept.</summary>
public interface IKnownIssueStore
{
    /// <summary>All of them, also those whose time is over.</summary>
    IReadOnlyList<SyncKnownIssue> Load();

    /// <summary>Replaces them, whole and durably.</summary>
    void Save(IReadOnlyList<SyncKnownIssue> issues);
}
