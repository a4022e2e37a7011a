namespace ZivverSynctool.Commands;

/// <summary><c>Get-SyncHold</c>: the accounts that are held suspended.</summary>
/// <remarks>
/// A hold keeps an account suspended whatever its sources say, until <c>Resume-SyncAccount</c> ends it. Each says who made it,
/// when and why.
/// </remarks>
/// <example>
/// All holds
/// <code>Get-SyncHold</code>
/// Who is held, since when, and why.
/// </example>
/// <example>
/// End all of them
/// <code>Get-SyncHold | Resume-SyncAccount</code>
/// The next run may enable the accounts again.
/// </example>
/// <seealso cref="SuspendSyncAccountCommand"/>
/// <seealso cref="ResumeSyncAccountCommand"/>
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
