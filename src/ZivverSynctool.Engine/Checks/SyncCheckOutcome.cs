namespace ZivverSynctool;

/// <summary>What came out of a check.</summary>
public enum SyncCheckOutcome
{
    /// <summary>It is as it should be.</summary>
    Passed,

    /// <summary>It works, and there is something to look at; or it could not be checked.</summary>
    Warning,

    /// <summary>It does not work: a run would end by an error or be refused.</summary>
    Failed,
}
