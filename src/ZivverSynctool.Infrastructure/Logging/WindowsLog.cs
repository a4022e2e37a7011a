#if NET
using System.Runtime.Versioning;
#endif
using System.ComponentModel;
using System.Security;
using Microsoft.Extensions.Logging;
using ZivverSynctool.Infrastructure.Watching;
using ZivverSynctool.Review;
using WindowsEventLog = System.Diagnostics.EventLog;
using WindowsEntryType = System.Diagnostics.EventLogEntryType;

namespace ZivverSynctool.Infrastructure.Logging;

/// <summary>Tells the event log of Windows how a call ended, under the numbers of the log (docs/log.md).</summary>
/// <param name="profile">The profile.</param>
/// <param name="text">Makes text fit to be written down.</param>
internal sealed class WindowsLog(SyncProfile profile, Func<string, string> text) : IAfterRun
{
    private const string Source = nameof(ZivverSynctool);

    // What the event log takes of one entry, in characters.
    private const int LongestEntry = 31_839;

    /// <inheritdoc/>
    public Task DoAsync(RunEnd end)
    {
#if NET
        if (!OperatingSystem.IsWindows())
            throw new SyncException(
                "EventLogMissing", SyncErrorKind.Unavailable, "This computer has no event log of Windows.",
                "Take log.eventLog out of the profile: the log file says the same.");
#endif
        try
        {
            Write(LogEntry.OfEnd(end.ExitCode), text($"{profile.Path}\n{RunEndSentence.Of(end)}"));
            return Task.CompletedTask;
        }
        catch (Exception e) when (e is SecurityException or InvalidOperationException or Win32Exception or ArgumentException)
        {
            throw new SyncException(
                "EventLogNotWritten", SyncErrorKind.Unavailable, $"The event log of Windows takes nothing from {Source}: {e.Message}",
                $"Let an administrator run 'New-EventLog -LogName Application -Source {Source}' in Windows PowerShell once.", e);
        }
    }

#if NET
    [SupportedOSPlatform("windows")]
#endif
    private static void Write(LogEntry entry, string message)
    {
        // To write under a name that is not registered would register it, which needs an administrator.
        if (!WindowsEventLog.SourceExists(Source))
            throw new InvalidOperationException("that name is not registered.");
        WindowsEventLog.WriteEntry(Source, message.Length > LongestEntry ? message.Substring(0, LongestEntry) : message, TypeOf(entry.Level), entry.Id);
    }

#if NET
    [SupportedOSPlatform("windows")]
#endif
    private static WindowsEntryType TypeOf(LogLevel level) => level switch
    {
        LogLevel.Error => WindowsEntryType.Error,
        LogLevel.Warning => WindowsEntryType.Warning,
        _ => WindowsEntryType.Information,
    };
}
