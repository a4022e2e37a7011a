using ZivverSynctool.Input;

namespace ZivverSynctool.Commands;

/// <summary><c>Suspend-ZivverSync</c>: lets no unattended run of a profile write anything until a time, and says why.</summary>
/// <remarks>
/// For the hours in which the sources are not to be trusted, such as a migration. An unattended run that starts meanwhile reads
/// nothing, writes nothing, and leaves a run that says why. A manual run goes on, after a warning. The pause ends by itself.
/// </remarks>
/// <example>
/// Until this evening
/// <code>Suspend-ZivverSync 18:00 'Migration of the mail server'</code>
/// The next time that it is six in the evening.
/// </example>
/// <example>
/// For some days
/// <code>Suspend-ZivverSync (Get-Date).AddDays(3) 'Personnel system is being replaced'</code>
/// Any moment to come will do.
/// </example>
/// <seealso cref="ResumeZivverSyncCommand"/>
/// <seealso cref="StartZivverSyncCommand"/>
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
