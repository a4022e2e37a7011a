using Microsoft.Extensions.Logging;

namespace ZivverSynctool.Infrastructure.Logging;

/// <summary>A kind of entry of the log. Its number and name never change, so that whoever watches the log can rely on them (docs/log.md).</summary>
/// <param name="Id">Its number.</param>
/// <param name="Name">Its name.</param>
/// <param name="Level">How important it is.</param>
internal sealed record LogEntry(int Id, string Name, LogLevel Level)
{
    /// <summary>A call that may write has begun.</summary>
    public static readonly LogEntry CallBegan = new(1000, nameof(CallBegan), LogLevel.Information);

    /// <summary>A call has ended, and all is well.</summary>
    public static readonly LogEntry CallEndedWell = new(1001, nameof(CallEndedWell), LogLevel.Information);

    /// <summary>All was read and compared, and writing, or reporting, begins.</summary>
    public static readonly LogEntry RunBegan = new(1002, nameof(RunBegan), LogLevel.Information);

    /// <summary>Somebody stopped the call.</summary>
    public static readonly LogEntry CallStopped = new(1003, nameof(CallStopped), LogLevel.Warning);

    /// <summary>A change was written.</summary>
    public static readonly LogEntry ChangeSucceeded = new(2000, nameof(ChangeSucceeded), LogLevel.Information);

    /// <summary>A change was written but for a part.</summary>
    public static readonly LogEntry ChangePartial = new(2001, nameof(ChangePartial), LogLevel.Warning);

    /// <summary>A change was left out, since the account is no longer as it was.</summary>
    public static readonly LogEntry ChangeDrifted = new(2002, nameof(ChangeDrifted), LogLevel.Warning);

    /// <summary>A change was left out: there was nothing left to do, or something it needs did not come to be.</summary>
    public static readonly LogEntry ChangeSkipped = new(2003, nameof(ChangeSkipped), LogLevel.Information);

    /// <summary>A change was refused.</summary>
    public static readonly LogEntry ChangeFailed = new(2004, nameof(ChangeFailed), LogLevel.Error);

    /// <summary>A change was refused, or written in part, in a way that somebody has seen already.</summary>
    public static readonly LogEntry ChangeKnownIssue = new(2005, nameof(ChangeKnownIssue), LogLevel.Warning);

    /// <summary>What would come of a change, in a run that only reports.</summary>
    public static readonly LogEntry ChangeReported = new(2006, nameof(ChangeReported), LogLevel.Information);

    /// <summary>Something that an administrator should know.</summary>
    public static readonly LogEntry Warning = new(3000, nameof(Warning), LogLevel.Warning);

    /// <summary>How something came about.</summary>
    public static readonly LogEntry Detail = new(4000, nameof(Detail), LogLevel.Debug);

    /// <summary>A call has ended with exit code 2.</summary>
    public static readonly LogEntry AccountsFailed = new(5002, nameof(AccountsFailed), LogLevel.Error);

    /// <summary>A call has ended with exit code 3.</summary>
    public static readonly LogEntry CallRefused = new(5003, nameof(CallRefused), LogLevel.Error);

    /// <summary>A call has ended with exit code 4.</summary>
    public static readonly LogEntry NotReached = new(5004, nameof(NotReached), LogLevel.Error);

    /// <summary>A call has ended with exit code 5.</summary>
    public static readonly LogEntry OtherRunActive = new(5005, nameof(OtherRunActive), LogLevel.Error);

    /// <summary>A call has ended with exit code 6.</summary>
    public static readonly LogEntry ProfileNotRight = new(5006, nameof(ProfileNotRight), LogLevel.Error);

    /// <summary>The entry for how a change ended.</summary>
    public static LogEntry Of(SyncResult result) => result.Outcome switch
    {
        _ when result.KnownIssue.Length > 0 => ChangeKnownIssue,
        SyncOutcome.Succeeded => ChangeSucceeded,
        SyncOutcome.Partial => ChangePartial,
        SyncOutcome.Drifted => ChangeDrifted,
        SyncOutcome.Skipped => ChangeSkipped,
        SyncOutcome.WouldSucceed or SyncOutcome.WouldBePartial or SyncOutcome.WouldFail or SyncOutcome.WouldSkip => ChangeReported,
        _ => ChangeFailed,
    };

    /// <summary>The entry for how a call ended.</summary>
    /// <param name="exitCode">Its exit code (SPEC §7); null where somebody stopped it.</param>
    public static LogEntry OfEnd(int? exitCode) => exitCode switch
    {
        null => CallStopped,
        0 => CallEndedWell,
        2 => AccountsFailed,
        3 => CallRefused,
        4 => NotReached,
        5 => OtherRunActive,
        _ => ProfileNotRight,
    };
}
