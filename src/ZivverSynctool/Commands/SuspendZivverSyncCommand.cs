using ZivverSynctool.Input;

namespace ZivverSynctool.Commands;

/// <summary><c>Suspend-ZivverSync</c>: lets no unattended run of a profile write anything until a time, and says why.</summary>
[Cmdlet(VerbsLifecycle.Suspend, "ZivverSync", SupportsShouldProcess = true)]
[OutputType(typeof(SyncPause))]
public sealed class SuspendZivverSyncCommand : ProfileCommand
{
    /// <summary>Until when. Then the pause is over by itself, so that nobody can forget it.</summary>
    [Parameter(Mandatory = true, Position = 0, HelpMessage = "Until when: a time of day such as 06:30, or a moment.")]
    [Until(Hours = 24)]
    public DateTime Until { get; set; }

    /// <summary>Why; shown wherever the pause is.</summary>
    [Parameter(Mandatory = true, Position = 1, HelpMessage = "Why, in words.")]
    [ValidateNotNullOrEmpty]
    public string Reason { get; set; } = "";

    /// <inheritdoc/>
    protected override void End()
    {
        var profile = ReadProfile();
        if (!ShouldProcess(profile.Name, $"Pause unattended runs until {Until:yyyy-MM-dd HH:mm}"))
            return;
        using var session = OpenLocal(profile);
        WriteObject(session.Pauses.Begin(Until, Reason));
    }
}
