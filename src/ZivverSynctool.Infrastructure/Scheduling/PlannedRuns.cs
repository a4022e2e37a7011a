using System.Runtime.InteropServices;

namespace ZivverSynctool.Infrastructure.Scheduling;

/// <summary>When the tasks of this computer start a profile.</summary>
internal static class PlannedRuns
{
    private static readonly StringComparison PathComparison =
        RuntimeInformation.IsOSPlatform(OSPlatform.Windows) ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;

    /// <summary>When it is started next, UTC; null where no task does so, or where this computer cannot tell.</summary>
    /// <param name="profile">Full path of the profile.</param>
    public static DateTimeOffset? Next(string profile)
    {
        try
        {
            return TaskSchedulers.OfThisComputer().Tasks().Where(task => task.Enabled && string.Equals(task.Profile, profile, PathComparison)).Min(task => task.NextRun);
        }
        catch (SyncException error) when (error.ErrorId is "TaskSchedulerMissing" or "TaskSchedulerFailed")
        {
            // Something else starts it, or nothing does: that no run came is told by the age of the last.
            return null;
        }
    }
}
