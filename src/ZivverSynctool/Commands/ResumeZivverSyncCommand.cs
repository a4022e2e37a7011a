namespace ZivverSynctool.Commands;

/// <summary><c>Resume-ZivverSync</c>: ends a pause before its time.</summary>
/// <remarks>
/// Unattended runs write again from their next start on. Where there is no pause, a warning says so.
/// </remarks>
/// <example>
/// Before its time
/// <code>
/// Suspend-ZivverSync 18:00 'Migration of the mail server'
/// Resume-ZivverSync
/// </code>
/// Gives the pause that has ended.
/// </example>
/// <seealso cref="SuspendZivverSyncCommand"/>
/// <seealso href="about_ZivverSyncSafety"/>
[Cmdlet(VerbsLifecycle.Resume, "ZivverSync", SupportsShouldProcess = true)]
[OutputType(typeof(SyncPause))]
public sealed class ResumeZivverSyncCommand : ProfileCommand
{
    /// <inheritdoc/>
    protected override void End()
    {
        var profile = ReadProfile();
        using var session = OpenLocal(profile);
        if (session.Pauses.Current is null)
            WriteWarning($"'{profile.Name}' is not paused.");
        else if (ShouldProcess(profile.Name, "Let unattended runs go on"))
            WriteObject(session.Pauses.End());
    }
}
