namespace ZivverSynctool.Commands;

/// <summary><c>Get-SyncHold</c>: the accounts that are held suspended.</summary>
[Cmdlet(VerbsCommon.Get, "SyncHold")]
[OutputType(typeof(SyncHold))]
public sealed class GetSyncHoldCommand : ProfileCommand
{
    /// <inheritdoc/>
    protected override void End()
    {
        using var session = OpenLocal(ReadProfile());
        WriteObject(session.GetHolds(), enumerateCollection: true);
    }
}
