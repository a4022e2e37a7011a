namespace ZivverSynctool.Infrastructure.Scheduling.Windows;

/// <summary>A task as Task Scheduler has it (IRegisteredTask of taskschd.h).</summary>
/// <param name="Name">Its name.</param>
/// <param name="Path">Its path among all tasks.</param>
/// <param name="Xml">Its definition.</param>
/// <param name="Enabled">Whether it will be started.</param>
/// <param name="LastRun">When it was started last, in the computer's time; a day of the last century where it never was.</param>
/// <param name="NextRun">When it is started next, likewise.</param>
/// <param name="LastResult">What it ended with, or a code of the scheduler's own.</param>
internal sealed record RegisteredTask(string Name, string Path, string Xml, bool Enabled, DateTime LastRun, DateTime NextRun, int LastResult);
