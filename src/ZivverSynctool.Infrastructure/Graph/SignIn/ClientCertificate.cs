using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using ZivverSynctool.Secrets;

namespace ZivverSynctool.Infrastructure.Graph.SignIn;

/// <summary>The certificate that an application signs in with to Microsoft's services.</summary>
public static class ClientCertificate
{
    private const int DaysOfWarning = 30;

    /// <summary>Loads it from its file or store, with its private key.</summary>
    /// <param name="place">Where it is.</param>
    /// <param name="source">The source's name, for messages.</param>
    /// <param name="secrets">Reads the file's password.</param>
    /// <param name="cancellation">Cancels the reading of the password.</param>
    /// <exception cref="SyncException">It is not there, or cannot be used.</exception>
    public static async Task<X509Certificate2> LoadAsync(EntraCertificate place, string source, ISecretReader secrets, CancellationToken cancellation)
    {
        var password = place.Password is { } reference
            ? (await secrets.ReadAsync(reference, $"password of the certificate of source '{source}'", cancellation).ConfigureAwait(false)).Value
            : null;
        var certificate = place.File is { } file ? FromFile(file, password) : CertificateStores.Find(place.Thumbprint!, place.Store);
        EnsureKey(certificate);
        return certificate;
    }

    /// <summary>What an administrator should know of its dates, such as that it ends within 30 days, or null.</summary>
    /// <param name="certificate">The certificate.</param>
    /// <param name="now">The time.</param>
    /// <param name="source">The source's name, for messages.</param>
    /// <exception cref="SyncException">It has ended, or has not begun.</exception>
    public static string? CheckDates(X509Certificate2 certificate, DateTimeOffset now, string source)
    {
        // Unlike the rest, these two are in local time.
        var (begin, end) = (new DateTimeOffset(certificate.NotBefore), new DateTimeOffset(certificate.NotAfter));
        if (now > end)
            throw new SyncException(
                "EntraCertificateExpired", SyncErrorKind.NotAuthorized, $"The certificate {Called(certificate)} of source '{source}' ended on {end.UtcDateTime:yyyy-MM-dd}.",
                "Make a new one, upload its public part (.cer) at 'Certificates & secrets' of the app registration, and let the profile name it.");
        if (now < begin)
            throw new SyncException(
                "EntraCertificateExpired", SyncErrorKind.NotAuthorized, $"The certificate {Called(certificate)} of source '{source}' begins on {begin.UtcDateTime:yyyy-MM-dd} only.",
                "Check this computer's date, or use another certificate.");
        return end - now > TimeSpan.FromDays(DaysOfWarning) ? null
            : $"The certificate {Called(certificate)} ends on {end.UtcDateTime:yyyy-MM-dd}, in {(int)(end - now).TotalDays} days. Make a new one and upload it at the app registration before that; both work side by side.";
    }

    /// <summary>The error for a certificate that is not there.</summary>
    internal static SyncException Missing(string message, Exception? inner = null) => new(
        "EntraCertificateMissing", SyncErrorKind.NotAuthorized, message,
        "Check 'certificate' of the source in the profile, and that it is installed for the account that runs the synchronization.", inner);

    private static X509Certificate2 FromFile(string file, string? password)
    {
        try
        {
            // Keys are kept off the disk where that is possible.
            var flags = RuntimeInformation.IsOSPlatform(OSPlatform.OSX) ? X509KeyStorageFlags.DefaultKeySet : X509KeyStorageFlags.EphemeralKeySet;
            return new X509Certificate2(File.ReadAllBytes(file), password, flags);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw Missing($"There is no certificate file '{file}'.", e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new SyncException(
                "EntraCertificateUnusable", SyncErrorKind.NotAuthorized, $"The certificate file '{file}' cannot be read: {e.Message}",
                "Give the account that runs the synchronization permission to read the file.", e);
        }
        catch (CryptographicException e)
        {
            throw new SyncException(
                "EntraCertificateUnusable", SyncErrorKind.InvalidProfile, $"The certificate file '{file}' is no PKCS #12 file (.pfx), or its password is another one.",
                "Check 'certificate' of the source in the profile: the file, and where its password is.", e);
        }
    }

    private static void EnsureKey(X509Certificate2 certificate)
    {
        try
        {
            using var key = certificate.GetRSAPrivateKey();
            if (key is null)
                throw Keyless(certificate, null);
        }
        catch (CryptographicException e)
        {
            throw Keyless(certificate, e);
        }
    }

    private static SyncException Keyless(X509Certificate2 certificate, Exception? inner) => new(
        "EntraCertificateUnusable", SyncErrorKind.NotAuthorized, $"The certificate {Called(certificate)} has no RSA key that this account may use.",
        "Install it with its private key, and give the account that runs the synchronization permission to read the key.", inner);

    private static string Called(X509Certificate2 certificate) => $"'{certificate.Subject}' ({certificate.Thumbprint})";
}
