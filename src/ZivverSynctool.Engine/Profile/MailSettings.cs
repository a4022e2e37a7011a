namespace ZivverSynctool;

/// <summary>How a notification is mailed (SMTP, RFC 5321).</summary>
public sealed record MailSettings
{
    /// <summary>Name of the mail server.</summary>
    public required string Server { get; init; }

    /// <summary>Its port; null is what goes with <see cref="Security"/>: 587, 465 or 25.</summary>
    public int? Port { get; init; }

    /// <summary>How the conversation is protected.</summary>
    public MailSecurity Security { get; init; }

    /// <summary>The sender's address.</summary>
    public required string From { get; init; }

    /// <summary>The recipients' addresses; at least one.</summary>
    public required IReadOnlyList<string> To { get; init; }

    /// <summary>Name and password for the server; null where it relays without.</summary>
    public SecretReference? Credential { get; init; }

    /// <summary>Full path of the certificate of an authority that is trusted for this server as well; null for none.</summary>
    public string? CertificateAuthority { get; init; }

    /// <summary>Whether the report is attached as a workbook as well.</summary>
    public bool Workbook { get; init; }
}
