using ZivverSynctool.Input;

namespace ZivverSynctool.Commands;

/// <summary><c>Set-SyncKnownIssue</c>: says that a failure has been seen, so that until a day it is no reason for an alarm.</summary>
/// <remarks>
/// The failure is tried again by every run and stays visible, but it is neither an error nor part of the exit code until its day.
/// Then it is an alarm again.
/// </remarks>
/// <example>
/// A failure of one account
/// <code>Set-SyncKnownIssue els@example.test ZivverAliasTaken (Get-Date).AddDays(14) 'Merged after the holidays'</code>
/// Raises no alarm for two weeks.
/// </example>
/// <example>
/// All failures of the last unattended run
/// <code>Get-SyncReview -Unattended | Where-Object Outcome -eq Failed | Set-SyncKnownIssue -Until (Get-Date).AddDays(7)</code>
/// Results of a run can be piped in.
/// </example>
/// <seealso cref="GetSyncKnownIssueCommand"/>
/// <seealso cref="RemoveSyncKnownIssueCommand"/>
/// <seealso href="about_ZivverSyncErrors"/>
[Cmdlet(VerbsCommon.Set, "SyncKnownIssue", SupportsShouldProcess = true)]
[OutputType(typeof(SyncKnownIssue))]
public sealed class SetSyncKnownIssueCommand : ProfileCommand
{
    /// <summary>Which account, by address or Zivver id. Results of a run can be piped in.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true, HelpMessage = "Address or Zivver id of the account.")]
    [Alias("Email")]
    [ArgumentCompleter(typeof(FailedIdentityCompleter))]
    [ValidateNotNullOrEmpty]
    public string Identity { get; set; } = "";

    /// <summary>Which failure, as the result's ErrorId has it.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipelineByPropertyName = true, HelpMessage = "The failure, as ErrorId of the result has it.")]
    [Alias("ErrorId")]
    [ArgumentCompleter(typeof(FailedCodeCompleter))]
    [ValidateNotNullOrEmpty]
    public string Code { get; set; } = "";

    /// <summary>Until when it is known. Afterwards it is an alarm again.</summary>
    [Parameter(Mandatory = true, Position = 2, HelpMessage = "Until when it is known, such as 2027-01-15.")]
    public DateTime Until { get; set; }

    /// <summary>What is known of it; shown wherever the failure is.</summary>
    [Parameter(Position = 3, HelpMessage = "What is known of it, in words.")]
    [ValidateNotNull]
    public string Reason { get; set; } = "";

    /// <inheritdoc/>
    protected override void Process()
    {
        if (!ShouldProcess($"{Identity}: {Code}", $"Raise no alarm until {Until:yyyy-MM-dd HH:mm}"))
            return;
        using var session = OpenLocal(ReadProfile());
        WriteObject(session.KnownIssues.Set(Identity, Code, Until, Reason));
    }
}
