namespace ZivverSynctool;

/// <summary>What kind of trouble ended a call; decides the exit code (SPEC §7).</summary>
public enum SyncErrorKind
{
    /// <summary>A parameter or value given to the call is wrong. Exit code 6.</summary>
    InvalidArgument,

    /// <summary>The profile or a file it names is wrong. Exit code 6.</summary>
    InvalidProfile,

    /// <summary>Another run of the profile is active. Exit code 5.</summary>
    RunActive,

    /// <summary>A source or Zivver cannot be reached, or gives what cannot be used. Exit code 4.</summary>
    Unavailable,

    /// <summary>A source or Zivver refuses the credentials. Exit code 4.</summary>
    NotAuthorized,

    /// <summary>A limit or guard refuses to go on. Exit code 3.</summary>
    Refused,

    /// <summary>What was asked for is not there. Exit code 6.</summary>
    NotFound,
}
