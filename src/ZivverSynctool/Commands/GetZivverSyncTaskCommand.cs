using ZivverSynctool.Infrastructure.Scheduling;
using ZivverSynctool.Input;
using ZivverSynctool.Scheduling;

namespace ZivverSynctool.Commands;

/// <summary><c>Get-ZivverSyncTask</c>: the scheduled tasks of this computer, and how they fare.</summary>
/// <remarks>
/// Reads Task Scheduler on Windows and systemd on Linux. Each task says when it runs next, when it ran last, and with which exit
/// code.
/// </remarks>
/// <example notRun="It needs a scheduler of the operating system.">
/// All tasks
/// <code>Get-ZivverSyncTask</code>
/// The tasks of this computer that run a profile.
/// </example>
/// <seealso cref="RegisterZivverSyncTaskCommand"/>
/// <seealso cref="UnregisterZivverSyncTaskCommand"/>
/// <seealso href="about_ZivverSyncErrors"/>
[Cmdlet(VerbsCommon.Get, "ZivverSyncTask")]
[OutputType(typeof(SyncTask))]
public sealed class GetZivverSyncTaskCommand : SyncCommand
{
    /// <summary>Only tasks of this name, with wildcards. Left out: all.</summary>
    [Parameter(Position = 0, HelpMessage = "Name of the tasks, with wildcards; left out, all.")]
    [ArgumentCompleter(typeof(TaskNameCompleter))]
    [ValidateNotNullOrEmpty]
    public string? Name { get; set; }

    /// <inheritdoc/>
    protected override void End()
    {
        var scheduler = TaskSchedulers.OfThisComputer();
        if (Name is not null && !WildcardPattern.ContainsWildcardCharacters(Name))
        {
            WriteObject(TaskLookup.Named(scheduler, Name));
            return;
        }

        var pattern = new WildcardPattern(Name ?? "*", WildcardOptions.IgnoreCase);
        WriteObject(scheduler.Tasks().Where(task => pattern.IsMatch(task.Name)), enumerateCollection: true);
    }
}
