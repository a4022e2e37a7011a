using ZivverSynctool.Input;

namespace ZivverSynctool.Commands;

/// <summary>
/// <c>Resume-SyncAccount</c>: lets a held account go, or confirms one that another hand suspended, so that the next run
/// may enable it. Enables nothing itself.
/// </summary>
/// <remarks>
/// Ends the hold that <c>Suspend-SyncAccount</c> made. For an account that was suspended by another hand, it says that a run may
/// enable it. Whether one does depends on the sources.
/// </remarks>
/// <example>
/// End a hold
/// <code>
/// Resume-SyncAccount piet@example.test
/// Get-SyncDelta piet@example.test
/// </code>
/// The delta shows what the next run will do.
/// </example>
/// <example>
/// All accounts that wait for it
/// <code>Get-SyncDelta | Where-Object Status -eq Held | Resume-SyncAccount</code>
/// Changes of a delta can be piped in.
/// </example>
/// <seealso cref="SuspendSyncAccountCommand"/>
/// <seealso cref="GetSyncHoldCommand"/>
[Cmdlet(VerbsLifecycle.Resume, "SyncAccount", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Medium)]
[OutputType(typeof(SyncHold))]
public sealed class ResumeSyncAccountCommand : ZivverCommand
{
    /// <summary>Which account, by address, alias, linked identifier or Zivver id.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true, HelpMessage = "Address, alias, linked identifier or Zivver id.")]
    [Alias("Email")]
    [ArgumentCompleter(typeof(HeldCompleter))]
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
