namespace ZivverSynctool;

/// <summary>The properties of an account that can be kept in step.</summary>
public enum SyncProperty
{
    /// <summary>Primary address.</summary>
    Email,

    /// <summary>Full name.</summary>
    DisplayName,

    /// <summary>Whether a user may sign in. Functional accounts have members instead.</summary>
    Enabled,

    /// <summary>Other addresses of the account.</summary>
    Aliases,

    /// <summary>The accounts that have access to this one.</summary>
    Delegates,

    /// <summary>Mobile number, E.164. Users only.</summary>
    PhoneNumber,

    /// <summary>Organizational unit, Zivver's <c>division</c>.</summary>
    OrganizationalUnit,

    /// <summary>The key that ties the account to its single sign-on identity. Users only; Zivver never shows it.</summary>
    SsoAccountKey,
}
