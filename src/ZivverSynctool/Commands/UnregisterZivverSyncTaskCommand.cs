using ZivverSynctool.Infrastructure.Scheduling;
using ZivverSynctool.Input;
using ZivverSynctool.Scheduling;

namespace ZivverSynctool.Commands;

/// <summary><c>Unregister-ZivverSyncTask</c>: takes scheduled tasks away. Profiles and what their runs left stay as they are.</summary>
/// <remarks>
/// Only the task goes. What stays beside it, such as the file with the variables of a service on Linux, is named in a warning.
/// </remarks>
/// <example notRun="It needs a scheduler of the operating system.">
/// One task
/// <code>Unregister-ZivverSyncTask Example-Care</code>
/// The profile can still be run by hand.
/// </example>
/// <seealso cref="GetZivverSyncTaskCommand"/>
/// <seealso cref="RegisterZivverSyncTaskCommand"/>
[Cmdlet(VerbsLifecycle.Unregister, "ZivverSyncTask", SupportsShouldProcess = true)]
public sealed class UnregisterZivverSyncTaskCommand : SyncCommand
{
    /// <summary>Its name, or the task as <c>Get-ZivverSyncTask</c> gives it.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true, HelpMessage = "Name of the task.")]
    [ArgumentCompleter(typeof(TaskNameCompleter))]
    [ValidateNotNullOrEmpty]
    public string Name { get; set; } = "";

    /// <inheritdoc/>
    protected override void Process()
    {
        var scheduler = TaskSchedulers.OfThisComputer();
        var task = TaskLookup.Named(scheduler, Name);
        if (!ShouldProcess(task.Name, "Take the task away"))
            return;
        foreach (var left in scheduler.Remove(task.Name))
            WriteWarning(left);
    }
}
