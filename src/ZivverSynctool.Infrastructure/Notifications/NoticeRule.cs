using ZivverSynctool.Infrastructure.Storage;
using ZivverSynctool.Review;

namespace ZivverSynctool.Infrastructure.Notifications;

/// <summary>After which calls somebody is told.</summary>
/// <param name="when">What the profile says.</param>
/// <param name="attempts">How earlier calls ended.</param>
internal sealed class NoticeRule(NotifyWhen when, AttemptFile attempts)
{
    /// <summary>Whether somebody is told. Whoever stopped a call knows, and does not wait for a mail server.</summary>
    /// <param name="end">How the call ended.</param>
    /// <param name="failedBefore">The exit code of the call before, where this one is the first that is well again; else null.</param>
    /// <exception cref="SyncException"><c>StateDamaged</c> or <c>StateUnreadable</c>: nobody knows how the call before ended.</exception>
    public bool Tells(RunEnd end, out int? failedBefore)
    {
        failedBefore = null;
        if (!end.Unattended || end.ExitCode is not { } exitCode)
            return false;
        if (exitCode != 0)
            return true;
        if (end.Run?.Mode == SyncRunMode.Paused)
            return when == NotifyWhen.Always;
        failedBefore = Before(end) is { } before and not 0 ? before : null;
        return failedBefore is not null || when == NotifyWhen.Always;
    }

    // The call itself may be among them already.
    private int? Before(RunEnd end) => attempts.Load().LastOrDefault(attempt => attempt.Started != end.Started && attempt is { ExitCode: not null, Paused: false })?.ExitCode;
}
