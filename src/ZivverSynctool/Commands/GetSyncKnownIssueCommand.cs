namespace ZivverSynctool.Commands;

/// <summary><c>Get-SyncKnownIssue</c>: the failures that somebody has seen, also those whose time is over.</summary>
[Cmdlet(VerbsCommon.Get, "SyncKnownIssue")]
[OutputType(typeof(SyncKnownIssue))]
public sealed class GetSyncKnownIssueCommand : ProfileCommand
{
    /// <inheritdoc/>
    protected override void End()
    {
        using var session = OpenLocal(ReadProfile());
        WriteObject(session.KnownIssues.All, enumerateCollection: true);
    }
}
