using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.RegularExpressions;

namespace ZivverSynctool.Infrastructure.Sources.Ldap.Connection;

/// <summary>The certificates in a file: one in DER, or any number in PEM (RFC 7468 §5).</summary>
internal static class CertificateFile
{
    private static readonly Regex Pem = new(
        "-----BEGIN CERTIFICATE-----(?<base64>[^-]+)-----END CERTIFICATE-----", RegexOptions.CultureInvariant);

    /// <summary>Reads them, or throws <c>LdapCaCertificateUnreadable</c>.</summary>
    public static X509Certificate2Collection Read(string path)
    {
        try
        {
            var content = File.ReadAllBytes(path);
            // The framework takes no bytes for a certificate without anything in it.
            if (content.Length == 0)
                throw new FormatException("The file is empty.");
            var blocks = Pem.Matches(Encoding.ASCII.GetString(content)).Cast<Match>().ToList();
            var certificates = blocks.Count == 0 ? [content] : blocks.ConvertAll(block => Convert.FromBase64String(block.Groups["base64"].Value));
            return [.. certificates.Select(bytes => new X509Certificate2(bytes))];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or CryptographicException or FormatException)
        {
            throw new SyncException(
                "LdapCaCertificateUnreadable", SyncErrorKind.InvalidProfile, $"'{path}' cannot be read as a certificate: {e.Message}",
                "Let 'caCertificate' name a file with the certificate of the authority that issues the servers' certificates, in PEM or DER.", e);
        }
    }
}
