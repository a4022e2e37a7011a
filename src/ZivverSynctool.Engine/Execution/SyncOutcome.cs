namespace ZivverSynctool;

/// <summary>How a change ended.</summary>
public enum SyncOutcome
{
    /// <summary>Written as wanted.</summary>
    Succeeded,

    /// <summary>Written, but for a part that the message names.</summary>
    Partial,

    /// <summary>Not written; the message says why.</summary>
    Failed,

    /// <summary>Left out: already so, or something it needs did not come to be.</summary>
    Skipped,

    /// <summary>Left out: the account has changed since the delta was made.</summary>
    Drifted,

    /// <summary>In a preview: would be written.</summary>
    WouldSucceed,

    /// <summary>In a preview: would be written in part.</summary>
    WouldBePartial,

    /// <summary>In a preview: would be refused.</summary>
    WouldFail,

    /// <summary>In a preview: would be left out.</summary>
    WouldSkip,
}
