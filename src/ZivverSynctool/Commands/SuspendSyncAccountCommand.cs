namespace ZivverSynctool.Commands;

/// <summary>
/// <c>Suspend-SyncAccount</c>: suspends an account at once, even with all sources down, and holds it so until
/// <c>Resume-SyncAccount</c>.
/// </summary>
[Cmdlet(VerbsLifecycle.Suspend, "SyncAccount", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Medium)]
[OutputType(typeof(SyncResult))]
public sealed class SuspendSyncAccountCommand : ZivverCommand
{
    /// <summary>Which account, by address, alias, linked identifier or Zivver id.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true, HelpMessage = "Address, alias, linked identifier or Zivver id.")]
    [Alias("Email")]
    [ValidateNotNullOrEmpty]
    public string Identity { get; set; } = "";

    /// <summary>Why; shown wherever the hold is.</summary>
    [Parameter(Mandatory = true, Position = 1, HelpMessage = "Why, in words.")]
    [ValidateNotNullOrEmpty]
    public string Reason { get; set; } = "";

    /// <inheritdoc/>
    protected override void Process()
    {
        if (!ShouldProcess(Identity, "Suspend and hold"))
            return;
        using var session = Open(ReadProfile());
        Show(session.Suspend(Identity, Reason, StopToken));
    }

    /// <inheritdoc/>
    protected override void ShowItem(object item) => ShowResult(item);
}
