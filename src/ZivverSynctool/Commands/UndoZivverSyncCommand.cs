using ZivverSynctool.Input;

namespace ZivverSynctool.Commands;

/// <summary>
/// <c>Undo-ZivverSync</c>: the changes that lead back to before a run. It reads only: look at them, and pipe them into
/// <c>Start-ZivverSync</c>.
/// </summary>
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
