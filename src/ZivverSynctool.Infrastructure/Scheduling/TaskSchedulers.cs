using System.Runtime.InteropServices;
#if NET
using ZivverSynctool.Infrastructure.Scheduling.Systemd;
#endif
using ZivverSynctool.Infrastructure.Scheduling.Windows;
using ZivverSynctool.Scheduling;

namespace ZivverSynctool.Infrastructure.Scheduling;

/// <summary>Finds what starts tasks on this computer.</summary>
public static class TaskSchedulers
{
    /// <summary>Task Scheduler on Windows, systemd on Linux.</summary>
    /// <exception cref="SyncException"><c>TaskSchedulerMissing</c>.</exception>
    public static ITaskScheduler OfThisComputer()
    {
        if (RuntimeInformation.IsOSPlatform(OSPlatform.Windows))
            return new WindowsTaskScheduler(new TaskService(), () => DateTime.Now);
#if NET
        if (OperatingSystem.IsLinux() && Systemctl.Find() is { } systemctl)
            return new SystemdScheduler(UnitFolder.OfThisUser(), systemctl);
#endif
        throw new SyncException(
            "TaskSchedulerMissing", SyncErrorKind.NotFound, "This computer has neither Task Scheduler nor systemd.",
            "Let whatever starts programs here start Invoke-ScheduledSync.ps1: cron, launchd, or the scheduler of the containers. The folder of the module has it under examples/scheduled, and docs/scheduled.md beside it.");
    }

    /// <summary>The error where a scheduler does not do what it is told.</summary>
    internal static SyncException Failed(string what, string why, Exception? cause = null) => new(
        "TaskSchedulerFailed", SyncErrorKind.Unavailable, $"{what}: {why.Trim().TrimEnd('.')}.",
        "Start PowerShell as an account that may manage tasks on this computer, and see that the scheduler is running.", cause);

    /// <summary>The error where a path cannot be given to a scheduler.</summary>
    internal static SyncException PathUnusable(string path, string why) => new(
        "TaskPathUnusable", SyncErrorKind.InvalidArgument, $"The path '{path}' cannot be given to the task: {why}.",
        "Move the file to a folder with a plainer name.");

    /// <summary>The error where a task can run as nobody.</summary>
    internal static SyncException AccountMissing(string remedy) => new(
        "TaskAccountMissing", SyncErrorKind.InvalidArgument, "It is not said which account the task runs as.", remedy);

    /// <summary>The error where a task cannot run as an account.</summary>
    internal static SyncException AccountInvalid(string account, string why, string remedy, Exception? cause = null) => new(
        "TaskAccountInvalid", SyncErrorKind.InvalidArgument, $"The task cannot run as '{account}': {why}.", remedy, cause);
}
