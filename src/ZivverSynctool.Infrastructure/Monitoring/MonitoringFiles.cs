using System.Text;
using ZivverSynctool.Infrastructure.Storage;
using ZivverSynctool.Infrastructure.Watching;
using ZivverSynctool.Review;

namespace ZivverSynctool.Infrastructure.Monitoring;

/// <summary>Writes the files that a monitoring system reads, whole, when a call is over. Whoever may read their folder may read them.</summary>
/// <param name="profile">The profile, which says where they are.</param>
/// <param name="health">Tells how the profile is.</param>
internal sealed class MonitoringFiles(SyncProfile profile, Func<SyncHealth> health) : IAfterRun
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <inheritdoc/>
    /// <exception cref="SyncException"><c>MonitoringFileNotWritten</c> or <c>OutputPathTaken</c>; what was there stays.</exception>
    public Task DoAsync(RunEnd end)
    {
        var settings = profile.Monitoring;
        if (settings.StatusFile is null && settings.MetricsFile is null)
            return Task.CompletedTask;
        var now = health();
        var failures = new[] { Write(settings.StatusFile, HealthText.Json, now), Write(settings.MetricsFile, HealthText.Metrics, now) };
        return failures.OfType<SyncException>().FirstOrDefault() is { } failure ? throw failure : Task.CompletedTask;
    }

    // One that cannot be written is no reason to leave the other as it was.
    private SyncException? Write(string? path, Func<SyncHealth, string> text, SyncHealth health)
    {
        if (path is null)
            return null;
        // A mistyped folder would hide the file from whoever waits for it.
        if (!Directory.Exists(Path.GetDirectoryName(path)))
            return NotWritten(path, "its folder is not there", null);
        try
        {
            OutputFile.CheckIsFree(path, profile);
            var content = Utf8.GetBytes(text(health));
            AtomicFile.ReplaceForAll(path, stream => stream.Write(content, 0, content.Length));
            return null;
        }
        catch (SyncException e) when (e.ErrorId == "OutputPathTaken")
        {
            return e;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            return NotWritten(path, e.Message.TrimEnd('.'), e);
        }
    }

    private static SyncException NotWritten(string path, string why, Exception? inner) => new(
        "MonitoringFileNotWritten", SyncErrorKind.Unavailable, $"'{path}' cannot be written: {why}.",
        "Make its folder, with permission for the account that runs the synchronization to write there, or correct monitoring in the profile.", inner);
}
