namespace ZivverSynctool.Commands;

/// <summary><c>Get-SyncKnownIssue</c>: the failures that somebody has seen, also those whose time is over.</summary>
/// <remarks>
/// A known issue is a failure of one account that somebody has seen and that raises no alarm until a day. Those whose day has
/// passed are shown too, so that they can be looked at again.
/// </remarks>
/// <example>
/// All known issues
/// <code>Get-SyncKnownIssue</code>
/// The account, the failure, until when, and what is known of it.
/// </example>
/// <example>
/// Forget those of one account
/// <code>Get-SyncKnownIssue | Where-Object Identity -eq els@example.test | Remove-SyncKnownIssue</code>
/// The failure is an alarm again.
/// </example>
/// <seealso cref="SetSyncKnownIssueCommand"/>
/// <seealso cref="RemoveSyncKnownIssueCommand"/>
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
