namespace ZivverSynctool;

/// <summary>Where a certificate with its private key is: a file, or the certificate store of this computer.</summary>
public sealed record EntraCertificate
{
    /// <summary>Full path of a PKCS #12 file (<c>.pfx</c>); null where the certificate is in a store.</summary>
    public string? File { get; init; }

    /// <summary>Where the file's password is to be found; null where it has none.</summary>
    public SecretReference? Password { get; init; }

    /// <summary>The certificate's SHA-1 thumbprint, 40 hexadecimal digits; null where the certificate is in a file.</summary>
    public string? Thumbprint { get; init; }

    /// <summary>The one store to look in, <c>CurrentUser</c> or <c>LocalMachine</c>; null is both, in that order.</summary>
    public string? Store { get; init; }
}
