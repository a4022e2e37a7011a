namespace ZivverSynctool;

/// <summary>How far below a base DN entries are looked for (RFC 4511 §4.5.1.2).</summary>
public enum LdapScope
{
    /// <summary>At any depth.</summary>
    Subtree,

    /// <summary>Directly below it.</summary>
    OneLevel,
}
