namespace ZivverSynctool;

/// <summary>How a conversation with a mail server is protected.</summary>
public enum MailSecurity
{
    /// <summary>TLS after a plain greeting (RFC 3207), port 587; refused where the server does not offer it.</summary>
    StartTls,

    /// <summary>TLS from the first byte (RFC 8314), port 465.</summary>
    Tls,

    /// <summary>Nothing, port 25: for a relay that takes no name and password.</summary>
    None,
}
