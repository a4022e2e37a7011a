namespace ZivverSynctool;

/// <summary>Whether a difference is ready to be written, or what stops it.</summary>
public enum ChangeStatus
{
    /// <summary>A run would write it.</summary>
    Ready,

    /// <summary>The synchronization option for it is off.</summary>
    OptionOff,

    /// <summary>Something must be settled first; the reason says what.</summary>
    Blocked,

    /// <summary>The account is on the list of protected accounts.</summary>
    Protected,

    /// <summary>Neither side of the account is in the profile's domains.</summary>
    OutOfScope,

    /// <summary>A limit holds back all changes of this kind.</summary>
    OverLimit,

    /// <summary>A hold, or a suspension by another hand, waits for an administrator.</summary>
    Held,

    /// <summary>The account is missing, but not yet for long enough.</summary>
    Waiting,

    /// <summary>The source says something about the account that cannot be right.</summary>
    Problem,
}
