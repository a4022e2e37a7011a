using System.Text.RegularExpressions;
using ZivverSynctool.Scheduling;

namespace ZivverSynctool.Infrastructure.Scheduling.Windows;

/// <summary>Task Scheduler of Windows.</summary>
/// <param name="service">Task Scheduler.</param>
/// <param name="clock">The computer's own time.</param>
internal sealed class WindowsTaskScheduler(ITaskService service, Func<DateTime> clock) : ITaskScheduler
{
    private const int LongestCommand = 260;

    // [MS-ERREF] 2.2: ERROR_ACCESS_DENIED, ERROR_FILE_NOT_FOUND, ERROR_LOGON_FAILURE, ERROR_NONE_MAPPED, ERROR_LOGON_TYPE_NOT_GRANTED.
    private const int FileNotFound = unchecked((int)0x80070002);
    private const int LogonFailure = unchecked((int)0x8007052E);
    private const int NoneMapped = unchecked((int)0x80070534);
    private const int LogonTypeNotGranted = unchecked((int)0x80070569);

    // The codes of the scheduler's own, SCHED_S_TASK_READY to SCHED_S_EVENT_TRIGGER ("Task Scheduler Error and Success Constants").
    private const int FirstOwnCode = 0x00041300;
    private const int LastOwnCode = 0x00041308;

    // What Task Scheduler would put something else for in the arguments of a task, and nothing can keep it from that.
    private static readonly Regex Replaced = new(@"%[^%]+%|\$\(", RegexOptions.CultureInvariant);

    /// <inheritdoc/>
    public IReadOnlyList<SyncTask> Tasks() =>
        [.. Asking("The tasks cannot be read", service.Tasks)
            .Select(task => TaskOf(task, new TaskXmlReader(task.Xml)))
            .OrderBy(task => task.Name, StringComparer.OrdinalIgnoreCase)];

    /// <inheritdoc/>
    public void Check(TaskDefinition task, bool hasPassword)
    {
        TaskPrincipal.Of(task.Account, hasPassword);
        foreach (var path in new[] { task.Shell, task.Script, task.Profile.Path })
            if (Replaced.IsMatch(path))
                throw TaskSchedulers.PathUnusable(path, "Task Scheduler takes what is between percent signs, or behind '$(', for a variable");
            else if (!TaskXml.CanHold(path))
                throw TaskSchedulers.PathUnusable(path, "it has a character that no task can have");
        if (task.Shell.Length > LongestCommand)
            throw TaskSchedulers.PathUnusable(task.Shell, $"it is longer than {LongestCommand} letters");
    }

    /// <inheritdoc/>
    public IReadOnlyList<string> Register(TaskDefinition task, string? password)
    {
        var principal = TaskPrincipal.Of(task.Account, password is not null);
        var xml = TaskXml.Of(task, principal, clock());
        Asking($"The task '{task.Name}' cannot be registered", () =>
        {
            try
            {
                service.Register(task.Name, xml, principal, password);
                return true;
            }
            catch (TaskServiceException e) when (e.HResult is LogonFailure or NoneMapped or LogonTypeNotGranted)
            {
                throw TaskSchedulers.AccountInvalid(
                    task.Account, e.Message.Trim().TrimEnd('.'),
                    "Check its name and password, and give it the right to log on as a batch job; of a managed service account, see that this computer may use it (Test-ADServiceAccount).", e);
            }
        });
        return [];
    }

    /// <inheritdoc/>
    public IReadOnlyList<string> Remove(string name)
    {
        Asking($"The task '{name}' cannot be taken away", () =>
        {
            service.Delete(name);
            return true;
        });
        return [];
    }

    private static SyncTask TaskOf(RegisteredTask task, TaskXmlReader definition) => new()
    {
        Name = task.Name,
        Profile = definition.Profile,
        Schedule = definition.Schedule,
        NextRun = Moment(task.NextRun),
        LastRun = Moment(task.LastRun),
        LastResult = task.LastResult is >= FirstOwnCode and <= LastOwnCode || Moment(task.LastRun) is null ? null : task.LastResult,
        Account = definition.Account,
        Enabled = task.Enabled,
        Place = task.Path,
    };

    // "Never" is the beginning of the calendar of OLE in some versions of Windows, and 30 November 1999 in others.
    private static DateTimeOffset? Moment(DateTime local) =>
        local.Year < 2000 ? null : new DateTimeOffset(DateTime.SpecifyKind(local, DateTimeKind.Local)).ToUniversalTime();

    private static T Asking<T>(string what, Func<T> ask)
    {
        try
        {
            return ask();
        }
        catch (TaskServiceException e)
        {
            throw TaskSchedulers.Failed(what, e.HResult == FileNotFound ? "there is no such task" : e.Message, e);
        }
    }
}
