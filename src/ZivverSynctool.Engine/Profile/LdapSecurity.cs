namespace ZivverSynctool;

/// <summary>How a conversation with a directory is protected.</summary>
public enum LdapSecurity
{
    /// <summary>TLS from the first byte, port 636, and a name with a password.</summary>
    Ldaps,

    /// <summary>TLS after a plain greeting (RFC 4511 §4.14), port 389, and a name with a password.</summary>
    StartTls,

    /// <summary>Kerberos, or NTLM where Windows falls back on it, which also signs and encrypts; port 389.</summary>
    Negotiate,

    /// <summary>Nothing: name, password and data are readable on their way. Port 389.</summary>
    ClearText,
}
