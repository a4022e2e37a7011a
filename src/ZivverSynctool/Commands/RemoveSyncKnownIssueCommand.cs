using ZivverSynctool.Input;

namespace ZivverSynctool.Commands;

/// <summary><c>Remove-SyncKnownIssue</c>: makes a failure that somebody has seen an alarm again.</summary>
/// <remarks>
/// From then on the failure counts again: in the exit code of runs, and as an error of the account.
/// </remarks>
/// <example>
/// All that is known of an account
/// <code>Remove-SyncKnownIssue els@example.test</code>
/// Every failure of the account is an alarm again.
/// </example>
/// <example>
/// One failure
/// <code>Remove-SyncKnownIssue piet@example.test ZivverAliasTaken</code>
/// Others of the account stay known.
/// </example>
/// <seealso cref="SetSyncKnownIssueCommand"/>
/// <seealso cref="GetSyncKnownIssueCommand"/>
[Cmdlet(VerbsCommon.Remove, "SyncKnownIssue", SupportsShouldProcess = true)]
public sealed class RemoveSyncKnownIssueCommand : ProfileCommand
{
    /// <summary>Which account, as it was given to <see cref="SetSyncKnownIssueCommand"/>.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true, HelpMessage = "The account, as Get-SyncKnownIssue shows it.")]
    [ArgumentCompleter(typeof(KnownIdentityCompleter))]
    [ValidateNotNullOrEmpty]
    public string Identity { get; set; } = "";

    /// <summary>Which failure. Left out: all that is known of the account.</summary>
    [Parameter(Position = 1, ValueFromPipelineByPropertyName = true, HelpMessage = "The failure; left out, all that is known of the account.")]
    [ArgumentCompleter(typeof(KnownCodeCompleter))]
    [ValidateNotNullOrEmpty]
    public string? Code { get; set; }

    /// <inheritdoc/>
    protected override void Process()
    {
        if (!ShouldProcess($"{Identity}{(Code is null ? "" : $": {Code}")}", "Forget what is known"))
            return;
        using var session = OpenLocal(ReadProfile());
        session.KnownIssues.Remove(Identity, Code);
    }
}
