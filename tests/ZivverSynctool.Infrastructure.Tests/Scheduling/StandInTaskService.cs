using ZivverSynctool.Infrastructure.Scheduling.Windows;

namespace ZivverSynctool.Infrastructure.Tests.Scheduling;

/// <summary>Answers in the place of Task Scheduler.</summary>
internal sealed class StandInTaskService : ITaskService
{
    private static readonly DateTime Never = new(1899, 12, 30);

    private readonly Dictionary<string, RegisteredTask> _tasks = [];

    /// <summary>The password of the last task that was registered.</summary>
    public string? Password { get; private set; }

    /// <summary>What every call is refused with.</summary>
    public TaskServiceException? Refusal { get; set; }

    public void Register(string name, string xml, TaskPrincipal principal, string? password)
    {
        if (Refusal is not null)
            throw Refusal;
        Password = password;
        _tasks[name] = new RegisteredTask(name, @"\ZivverSynctool\" + name, xml, true, Never, Never, 0x41303);
    }

    public IReadOnlyList<RegisteredTask> Tasks() => [.. _tasks.Values];

    public void Delete(string name) => _tasks.Remove(name);

    /// <summary>Lets a task have run.</summary>
    public void End(string name, DateTime at, int code) => _tasks[name] = _tasks[name] with { LastRun = at, LastResult = code };
}
