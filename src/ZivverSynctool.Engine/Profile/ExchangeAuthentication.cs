namespace ZivverSynctool;

/// <summary>How remote PowerShell to an Exchange server is signed in to (<c>New-PSSession -Authentication</c>).</summary>
public enum ExchangeAuthentication
{
    /// <summary>Kerberos, which encrypts what is said as well.</summary>
    Kerberos,

    /// <summary>Kerberos, or NTLM where that cannot be.</summary>
    Negotiate,

    /// <summary>Name and password, which only https protects.</summary>
    Basic,
}
