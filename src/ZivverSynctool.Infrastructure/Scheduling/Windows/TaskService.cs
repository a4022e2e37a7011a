using System.Globalization;
using System.Reflection;

namespace ZivverSynctool.Infrastructure.Scheduling.Windows;

/// <summary>
/// Task Scheduler by its own interface ("Task Scheduler Scripting Objects", taskschd.dll), so that a password is on no command line and in no
/// log of commands: schtasks.exe takes it as an argument, and PowerShell's module logging writes down what its own cmdlets are given.
/// </summary>
internal sealed class TaskService : ITaskService
{
    private const string Folder = TaskXml.Source;

    // TASK_CREATE_OR_UPDATE of TASK_CREATION; TASK_LOGON_PASSWORD and TASK_LOGON_SERVICE_ACCOUNT of TASK_LOGON_TYPE; TASK_ENUM_HIDDEN.
    private const int CreateOrUpdate = 6;
    private const int LogonPassword = 1;
    private const int LogonServiceAccount = 5;
    private const int WithHidden = 1;
    private const int FileNotFound = unchecked((int)0x80070002);
    private const int PathNotFound = unchecked((int)0x80070003);

    /// <inheritdoc/>
    public void Register(string name, string xml, TaskPrincipal principal, string? password)
    {
        var folder = FindFolder() ?? Call(RootFolder(), "CreateFolder", Folder, null)!;
        Call(folder, "RegisterTask", name, xml, CreateOrUpdate, principal.UserId, password, principal.IsBuiltIn ? LogonServiceAccount : LogonPassword, null);
    }

    /// <inheritdoc/>
    public IReadOnlyList<RegisteredTask> Tasks()
    {
        if (FindFolder() is not { } folder)
            return [];
        var tasks = Call(folder, "GetTasks", WithHidden)!;
        var found = new List<RegisteredTask>();
        // Collections of COM count from 1.
        for (var i = 1; i <= (int)Get(tasks, "Count")!; i++)
        {
            var task = Invoke(tasks, "Item", BindingFlags.GetProperty, i)!;
            found.Add(new RegisteredTask(
                (string)Get(task, "Name")!, (string)Get(task, "Path")!, (string)Get(task, "Xml")!, (bool)Get(task, "Enabled")!,
                (DateTime)Get(task, "LastRunTime")!, (DateTime)Get(task, "NextRunTime")!, (int)Get(task, "LastTaskResult")!));
        }

        return found;
    }

    /// <inheritdoc/>
    public void Delete(string name) =>
        Call(FindFolder() ?? throw new TaskServiceException(FileNotFound, "There is no such task."), "DeleteTask", name, 0);

    private static object? FindFolder()
    {
        try
        {
            return Call(Connected(), "GetFolder", "\\" + Folder);
        }
        catch (TaskServiceException e) when (e.HResult is FileNotFound or PathNotFound)
        {
            return null;
        }
    }

    private static object RootFolder() => Call(Connected(), "GetFolder", "\\")!;

    private static object Connected()
    {
        var type = TypeOf("Schedule.Service") ?? throw new TaskServiceException(FileNotFound, "Task Scheduler is not installed.");
        var service = Activator.CreateInstance(type)!;
        Call(service, "Connect");
        return service;
    }

#if NET
    private static Type? TypeOf(string name) => OperatingSystem.IsWindows() ? Type.GetTypeFromProgID(name) : null;
#else
    private static Type? TypeOf(string name) => Type.GetTypeFromProgID(name);
#endif

    private static object? Get(object target, string property) => Invoke(target, property, BindingFlags.GetProperty);

    private static object? Call(object target, string method, params object?[] arguments) => Invoke(target, method, BindingFlags.InvokeMethod, arguments);

    private static object? Invoke(object target, string member, BindingFlags kind, params object?[] arguments)
    {
        try
        {
            return target.GetType().InvokeMember(member, kind, null, target, arguments, CultureInfo.InvariantCulture);
        }
        catch (TargetInvocationException e) when (e.InnerException is { } refusal)
        {
            throw new TaskServiceException(refusal.HResult, refusal.Message, refusal);
        }
    }
}
