namespace ZivverSynctool.Commands;

/// <summary><c>Set-SyncKnownIssue</c>: says that a failure has been seen, so that until a day it is no reason for an alarm.</summary>
[Cmdlet(VerbsCommon.Set, "SyncKnownIssue", SupportsShouldProcess = true)]
[OutputType(typeof(SyncKnownIssue))]
public sealed class SetSyncKnownIssueCommand : ProfileCommand
{
    /// <summary>Which account, by address or Zivver id. Results of a run can be piped in.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true, HelpMessage = "Address or Zivver id of the account.")]
    [Alias("Email")]
    [ValidateNotNullOrEmpty]
    public string Identity { get; set; } = "";

    /// <summary>Which failure, as the result's ErrorId has it.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipelineByPropertyName = true, HelpMessage = "The failure, as ErrorId of the result has it.")]
    [Alias("ErrorId")]
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
