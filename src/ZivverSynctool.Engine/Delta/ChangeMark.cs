namespace ZivverSynctool;

/// <summary>What a change means for the people concerned, beside its action.</summary>
public enum ChangeMark
{
    /// <summary>The primary address changes.</summary>
    Rename,

    /// <summary>A suspended account becomes usable.</summary>
    Enabled,

    /// <summary>Somebody gets access.</summary>
    AccessGained,

    /// <summary>Somebody loses access.</summary>
    AccessLost,

    /// <summary>Everybody who had access loses it and others get it.</summary>
    AccessReplaced,

    /// <summary>The account loses an address.</summary>
    AliasLost,

    /// <summary>The single sign-on key is sent or changes.</summary>
    SsoAccountKey,
}
