#if NET
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace ZivverSynctool.Infrastructure.Sources.Ldap.Connection;

/// <summary>
/// A folder with the authority that a server's certificate must come from, as OpenLDAP's library takes it, for as long as it takes to
/// connect. Where that library is built on OpenSSL, it finds a certificate by a hash of its subject.
/// </summary>
internal sealed class TrustFolder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("ZivverSynctool-trust-");

    /// <summary>Makes the folder.</summary>
    public TrustFolder(X509Certificate2 authority) =>
        File.WriteAllText(System.IO.Path.Combine(_folder.FullName, SubjectHash.Of(authority) + ".0"), new string(PemEncoding.Write("CERTIFICATE", authority.RawData)));

    /// <summary>Full path of the folder.</summary>
    public string Path => _folder.FullName;

    /// <inheritdoc/>
    public void Dispose() => _folder.Delete(recursive: true);
}
#endif
