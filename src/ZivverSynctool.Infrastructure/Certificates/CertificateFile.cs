using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.RegularExpressions;

namespace ZivverSynctool.Infrastructure.Certificates;

/// <summary>The certificates in a file: one in DER, or any number in PEM (RFC 7468 §5).</summary>
internal static class CertificateFile
{
    private static readonly Regex Pem = new(
        "-----BEGIN CERTIFICATE-----(?<base64>[^-]+)-----END CERTIFICATE-----", RegexOptions.CultureInvariant);

    /// <summary>Reads them.</summary>
    /// <param name="path">Full path of the file.</param>
    /// <param name="errorId">Id of the error where that fails.</param>
    public static X509Certificate2Collection Read(string path, string errorId)
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
                errorId, SyncErrorKind.InvalidProfile, $"'{path}' cannot be read as a certificate: {e.Message}",
                "Let 'caCertificate' name a file with the certificate of the authority that issues the servers' certificates, in PEM or DER.", e);
        }
    }
}
