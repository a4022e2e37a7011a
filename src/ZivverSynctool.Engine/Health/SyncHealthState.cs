namespace ZivverSynctool;

/// <summary>How well a profile is. The values are the exit codes that monitoring systems of the Nagios family expect.</summary>
public enum SyncHealthState
{
    /// <summary>It synchronizes as it should.</summary>
    Ok = 0,

    /// <summary>It synchronizes, but something needs attention.</summary>
    Warning = 1,

    /// <summary>It does not synchronize any longer.</summary>
    Critical = 2,

    /// <summary>It cannot be told: it never ran, or what is kept of it cannot be read.</summary>
    Unknown = 3,
}
