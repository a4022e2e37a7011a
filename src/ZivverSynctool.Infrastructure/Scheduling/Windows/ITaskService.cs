namespace ZivverSynctool.Infrastructure.Scheduling.Windows;

/// <summary>The few calls of Task Scheduler that are needed, in the folder of this product's tasks.</summary>
internal interface ITaskService
{
    /// <summary>Registers a task, in place of one of that name.</summary>
    /// <exception cref="TaskServiceException">It was refused.</exception>
    void Register(string name, string xml, TaskPrincipal principal, string? password);

    /// <summary>All tasks of the folder; none where there is no such folder.</summary>
    /// <exception cref="TaskServiceException">It was refused.</exception>
    IReadOnlyList<RegisteredTask> Tasks();

    /// <summary>Deletes a task.</summary>
    /// <exception cref="TaskServiceException">It was refused.</exception>
    void Delete(string name);
}
