namespace ZivverSynctool.Trials.Identity.Calls;

/// <summary>What a call of the engine is for.</summary>
internal enum CallKind
{
    /// <summary>A run or its preview.</summary>
    Run,

    /// <summary>An edit of the account mapping, or what it would come to.</summary>
    Edit,

    /// <summary>An account is suspended at once, or let go.</summary>
    Hold,

    /// <summary>An account is explained.</summary>
    Trace,
}
