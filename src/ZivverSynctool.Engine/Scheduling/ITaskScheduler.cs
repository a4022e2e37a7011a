namespace ZivverSynctool.Scheduling;

/// <summary>What starts tasks on this computer, as far as they are this product's.</summary>
public interface ITaskScheduler
{
    /// <summary>All tasks of this product, by name.</summary>
    /// <exception cref="SyncException">The scheduler cannot be asked.</exception>
    IReadOnlyList<SyncTask> Tasks();

    /// <summary>Fails where a task cannot be registered like that, before anything is done for it.</summary>
    /// <exception cref="SyncException">The account or a path does not do here.</exception>
    void Check(TaskDefinition task, bool hasPassword);

    /// <summary>Registers a task, in place of one of that name.</summary>
    /// <param name="task">The task.</param>
    /// <param name="password">The password of its account; null where the account needs none.</param>
    /// <returns>What is still to be done by whoever registers it, as sentences.</returns>
    /// <exception cref="SyncException">It was not registered.</exception>
    IReadOnlyList<string> Register(TaskDefinition task, string? password);

    /// <summary>Takes a task away.</summary>
    /// <param name="name">Its name, as <see cref="Tasks"/> has it.</param>
    /// <returns>What is left and may hold a secret, as sentences.</returns>
    /// <exception cref="SyncException">It was not taken away.</exception>
    IReadOnlyList<string> Remove(string name);
}
