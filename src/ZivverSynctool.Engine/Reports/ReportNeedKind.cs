namespace ZivverSynctool.Reports;

/// <summary>Why a person should look at an account, the most pressing first.</summary>
public enum ReportNeedKind
{
    /// <summary>It was, or would be, refused.</summary>
    Failed,

    /// <summary>It was, or would be, done but for a part.</summary>
    Partial,

    /// <summary>The account has changed since the delta was made.</summary>
    Drifted,

    /// <summary>A source says something about it that cannot be right.</summary>
    Problem,

    /// <summary>Something must be settled first.</summary>
    Blocked,

    /// <summary>It waits for an administrator to let it go.</summary>
    Held,

    /// <summary>A limit holds it back.</summary>
    OverLimit,
}
