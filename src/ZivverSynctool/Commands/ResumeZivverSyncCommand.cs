namespace ZivverSynctool.Commands;

/// <summary><c>Resume-ZivverSync</c>: ends a pause before its time.</summary>
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
