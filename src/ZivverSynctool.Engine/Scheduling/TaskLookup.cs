namespace ZivverSynctool.Scheduling;

/// <summary>Finds tasks by their names, in which capitals do not count: they do not in Task Scheduler.</summary>
public static class TaskLookup
{
    /// <summary>The task of a name.</summary>
    /// <exception cref="SyncException"><c>TaskMissing</c>.</exception>
    public static SyncTask Named(ITaskScheduler scheduler, string name)
    {
        var tasks = scheduler.Tasks();
        return Find(tasks, name) ?? throw new SyncException(
            "TaskMissing", SyncErrorKind.NotFound, $"There is no task '{name}' of this product.",
            tasks.Count == 0 ? "There is none at all: Register-ZivverSyncTask makes one." : $"Did you mean '{Nearest.To(name, tasks.Select(task => task.Name))}'?");
    }

    /// <summary>Fails where there is a task of a name, and gives it where it may be replaced.</summary>
    /// <param name="scheduler">Whose tasks.</param>
    /// <param name="name">The name.</param>
    /// <param name="force">Whether it may be replaced.</param>
    /// <returns>The task that is to be replaced, or null.</returns>
    /// <exception cref="SyncException"><c>TaskExists</c>.</exception>
    public static SyncTask? ToReplace(ITaskScheduler scheduler, string name, bool force)
    {
        var there = Find(scheduler.Tasks(), name);
        return there is null || force ? there : throw new SyncException(
            "TaskExists", SyncErrorKind.InvalidArgument, $"There is a task '{there.Name}' already, of the profile '{there.Profile}', {there.Schedule}.",
            "Replace it with -Force, or give the new one another name with -Name.");
    }

    private static SyncTask? Find(IEnumerable<SyncTask> tasks, string name) =>
        tasks.FirstOrDefault(task => string.Equals(task.Name, name, StringComparison.OrdinalIgnoreCase));
}
