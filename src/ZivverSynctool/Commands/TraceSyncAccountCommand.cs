namespace ZivverSynctool.Commands;

/// <summary><c>Trace-SyncAccount</c>: every step for one account, from its sources to what would be sent. Writes nothing.</summary>
[Cmdlet(VerbsDiagnostic.Trace, "SyncAccount")]
[OutputType(typeof(SyncTraceStep))]
public sealed class TraceSyncAccountCommand : ZivverCommand
{
    /// <summary>Which account, by address, alias, identifier or Zivver id.</summary>
    [Parameter(Mandatory = true, Position = 0, HelpMessage = "Address, alias, identifier or Zivver id.")]
    [ValidateNotNullOrEmpty]
    public string Identity { get; set; } = "";

    /// <summary>Explains why this one has access to the account, or lacks it.</summary>
    [Parameter(Position = 1, HelpMessage = "Address of somebody who has access, or should.")]
    [ValidateNotNullOrEmpty]
    public string? Delegate { get; set; }

    /// <inheritdoc/>
    protected override void End()
    {
        using var session = Open(ReadProfile());
        Show(session.Trace(Identity, Delegate, StopToken));
    }
}
