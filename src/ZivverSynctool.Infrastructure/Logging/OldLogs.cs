using ZivverSynctool.Infrastructure.Watching;
using ZivverSynctool.Review;

namespace ZivverSynctool.Infrastructure.Logging;

/// <summary>Removes the log files of a profile that are older than it keeps them, going by the day in their names.</summary>
internal sealed class OldLogs(SyncProfile profile, LogSettings settings) : IAfterRun
{
    /// <inheritdoc/>
    public Task DoAsync(RunEnd end)
    {
        try
        {
            foreach (var path in new LogFolder(profile, settings).Before(end.Ended.AddDays(-profile.Keep.LogDays)))
                File.Delete(path);
            return Task.CompletedTask;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new SyncException(
                "LogNotRemoved", SyncErrorKind.Unavailable, $"Old log files in '{settings.Folder}' cannot be removed: {e.Message}",
                "Give the account that runs the synchronization permission to remove them.", e);
        }
    }
}
