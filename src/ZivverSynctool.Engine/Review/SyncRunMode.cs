namespace ZivverSynctool;

/// <summary>Who or what began a run.</summary>
public enum SyncRunMode
{
    /// <summary>A person, from the profile.</summary>
    Manual,

    /// <summary>A person, with changes from the pipeline.</summary>
    Changes,

    /// <summary>A scheduler.</summary>
    Unattended,

    /// <summary>A plan that leads back to before an earlier run.</summary>
    Undo,

    /// <summary>A run that only reports: it wrote nothing to Zivver.</summary>
    ReportOnly,

    /// <summary>A scheduler, while the profile was paused: it did nothing.</summary>
    Paused,
}
