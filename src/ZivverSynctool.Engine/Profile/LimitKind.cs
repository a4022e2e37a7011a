namespace ZivverSynctool;

/// <summary>What a limit counts: an action per account type, or a mark.</summary>
public enum LimitKind
{
    /// <summary>Users made.</summary>
    CreateUsers,

    /// <summary>Functional accounts made.</summary>
    CreateFunctionalAccounts,

    /// <summary>Users changed.</summary>
    UpdateUsers,

    /// <summary>Functional accounts changed.</summary>
    UpdateFunctionalAccounts,

    /// <summary>Users enabled.</summary>
    EnableUsers,

    /// <summary>Functional accounts that get members again.</summary>
    EnableFunctionalAccounts,

    /// <summary>Users suspended.</summary>
    DisableUsers,

    /// <summary>Functional accounts that lose all members.</summary>
    DisableFunctionalAccounts,

    /// <summary>Accounts whose primary address changes.</summary>
    Rename,

    /// <summary>Accounts that somebody gets access to.</summary>
    AccessGained,

    /// <summary>Accounts that somebody loses access to.</summary>
    AccessLost,
}
