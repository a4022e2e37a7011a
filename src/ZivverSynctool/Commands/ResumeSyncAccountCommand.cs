namespace ZivverSynctool.Commands;

/// <summary>
/// <c>Resume-SyncAccount</c>: lets a held account go, or confirms one that another hand suspended, so that the next run
/// may enable it. Enables nothing itself.
/// </summary>
[Cmdlet(VerbsLifecycle.Resume, "SyncAccount", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Medium)]
[OutputType(typeof(SyncHold))]
public sealed class ResumeSyncAccountCommand : ZivverCommand
{
    /// <summary>Which account, by address, alias, linked identifier or Zivver id.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true, HelpMessage = "Address, alias, linked identifier or Zivver id.")]
    [Alias("Email")]
    [ValidateNotNullOrEmpty]
    public string Identity { get; set; } = "";

    /// <inheritdoc/>
    protected override void Process()
    {
        if (!ShouldProcess(Identity, "Let the next run enable it"))
            return;
        using var session = Open(ReadProfile());
        Show(session.Resume(Identity, StopToken));
    }
}
