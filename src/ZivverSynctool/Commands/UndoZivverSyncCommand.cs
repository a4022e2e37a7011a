using ZivverSynctool.Input;

namespace ZivverSynctool.Commands;

/// <summary>
/// <c>Undo-ZivverSync</c>: the changes that lead back to before a run. It reads only: look at them, and pipe them into
/// <c>Start-ZivverSync</c>.
/// </summary>
/// <remarks>
/// <para>The former values come from the journal and are compared with Zivver as it is now. What was changed once more since
/// stays as it is, and what cannot come back, such as a deleted account, is named.</para>
/// <para>After an undo, unattended runs refuse until somebody has made a manual run: else the night would do it all again.</para>
/// </remarks>
/// <example>
/// What would lead back
/// <code>Undo-ZivverSync</code>
/// To before the last run that wrote something.
/// </example>
/// <example>
/// Only the disabled ones
/// <code>Undo-ZivverSync | Where-Object Action -eq Enable | Start-ZivverSync</code>
/// Brings back who was suspended by mistake.
/// </example>
/// <example>
/// All of the last run
/// <code>Get-SyncRun -Last 1 | Undo-ZivverSync | Start-ZivverSync</code>
/// Runs can be piped in.
/// </example>
/// <seealso cref="StartZivverSyncCommand"/>
/// <seealso cref="GetSyncReviewCommand"/>
/// <seealso cref="GetSyncRunCommand"/>
[Cmdlet(VerbsCommon.Undo, "ZivverSync")]
[OutputType(typeof(SyncChange))]
public sealed class UndoZivverSyncCommand : ZivverCommand
{
    /// <summary>The run. Left out: the last one that wrote something and was no undo itself.</summary>
    [Parameter(Position = 0, ValueFromPipelineByPropertyName = true, HelpMessage = "Id of the run, as Get-SyncRun gives it; left out, the last one that wrote something.")]
    [Alias("Id")]
    [ArgumentCompleter(typeof(RunIdCompleter))]
    [ValidateNotNullOrEmpty]
    public string? RunId { get; set; }

    /// <inheritdoc/>
    protected override void Process()
    {
        using var session = Open(ReadProfile());
        Show(session.Undo(RunId, StopToken));
    }
}
