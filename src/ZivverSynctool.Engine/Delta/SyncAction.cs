namespace ZivverSynctool;

/// <summary>What is done to an account: the strongest of what is ready.</summary>
public enum SyncAction
{
    /// <summary>Nothing is ready to be done.</summary>
    None,

    /// <summary>The account is made in Zivver.</summary>
    Create,

    /// <summary>The account is deleted in Zivver, for good.</summary>
    Delete,

    /// <summary>A user is suspended; a functional account loses all its members.</summary>
    Disable,

    /// <summary>A suspended user becomes active; a functional account without members gets some.</summary>
    Enable,

    /// <summary>Other properties change.</summary>
    Update,
}
