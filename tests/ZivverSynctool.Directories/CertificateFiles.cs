using System.Security.Cryptography.X509Certificates;

namespace ZivverSynctool.Directories;

/// <summary>What a server with TLS reads: its certificate, its key, and its authority's certificate.</summary>
internal sealed class CertificateFiles
{
    /// <summary>Writes the files into a folder.</summary>
    public CertificateFiles(string folder, TestAuthority authority, string host)
    {
        Authority = Path.Combine(folder, "ca.pem");
        Certificate = Path.Combine(folder, "server.pem");
        Key = Path.Combine(folder, "server.key");
        using var certificate = authority.Issue([host]);
        File.WriteAllText(Authority, authority.Pem);
        File.WriteAllText(Certificate, certificate.ExportCertificatePem());
        File.WriteAllText(Key, certificate.GetRSAPrivateKey()!.ExportRSAPrivateKeyPem());
        // Samba takes no key that others may read.
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(Key, UnixFileMode.UserRead | UnixFileMode.UserWrite);
    }

    public string Authority { get; }

    public string Certificate { get; }

    public string Key { get; }
}
