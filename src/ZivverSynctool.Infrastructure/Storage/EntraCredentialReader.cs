using System.Security.Cryptography.X509Certificates;
using System.Text.Json;

namespace ZivverSynctool.Infrastructure.Storage;

/// <summary>Reads who signs in to Entra ID, and with what.</summary>
internal static class EntraCredentialReader
{
    private const int ThumbprintDigits = 40;

    /// <summary>The keys of <c>certificate</c>.</summary>
    public static readonly string[] CertificateKeys = ["file", "password", "thumbprint", "store"];

    private static readonly string[] Ways = ["certificate", "clientSecret", "managedIdentity"];

    private static readonly Dictionary<string, StoreLocation> Stores = EnumValues.Of<StoreLocation>().ToDictionary(store => store.ToString());

    /// <summary>Reads tenant, application and what it signs in with.</summary>
    public static EntraSettings Read(ProfileObject source, string folder)
    {
        if (Ways.Count(way => source[way] is { Kind: not JsonTokenType.False }) is var given && given != 1)
            source.Fault(Ways.LastOrDefault(way => source[way] is not null) ?? "type", given == 0
                ? "needs something to sign in with: one of 'certificate', 'clientSecret' and 'managedIdentity'."
                : "goes with no other way to sign in: there must be exactly one of 'certificate', 'clientSecret' and 'managedIdentity'.");
        var identity = ReadIdentity(source);
        return new EntraSettings
        {
            TenantId = ReadTenant(source, identity is null),
            ClientId = ReadClient(source, identity is null),
            Certificate = ReadCertificate(source, folder),
            ClientSecret = SecretReferenceReader.Read(source, "clientSecret", "ENTRA_SECRET", folder),
            ManagedIdentity = identity,
        };
    }

    private static string? ReadTenant(ProfileObject source, bool isNeeded)
    {
        var tenant = isNeeded ? source.Required("tenantId") : source.Text("tenantId");
        if (tenant is { Length: > 0 } && !Guid.TryParse(tenant, out _) && !EmailAddress.IsValid("x@" + tenant))
            source.Fault("tenantId", "must be the directory (tenant) ID on the overview of Entra ID, or one of the directory's domains.");
        return tenant;
    }

    /// <summary>The id of the app registration.</summary>
    public static string? ReadClient(ProfileObject source, bool isNeeded)
    {
        var client = isNeeded ? source.Required("clientId") : source.Text("clientId");
        if (client is { Length: > 0 } && !Guid.TryParse(client, out _))
            source.Fault("clientId", "must be the application (client) ID on the overview of the app registration, which is a GUID.");
        return client;
    }

    private static EntraManagedIdentity? ReadIdentity(ProfileObject source)
    {
        if (source["managedIdentity"] is not { Kind: not JsonTokenType.False } node)
            return null;
        if (node.Kind == JsonTokenType.True)
            return new EntraManagedIdentity(null);
        if (source.Text("managedIdentity") is { } client && !Guid.TryParse(client, out _))
            source.Fault("managedIdentity", "must be true for the machine's own identity, or the client ID of a user-assigned one, which is a GUID.");
        return new EntraManagedIdentity(node.Text.Trim());
    }

    /// <summary>Where the certificate is, or null where none is named.</summary>
    public static EntraCertificate? ReadCertificate(ProfileObject source, string folder)
    {
        if (source.Object("certificate", CertificateKeys) is not { } certificate)
            return null;
        var (file, thumbprint) = (certificate.FullPath("file", folder), ReadThumbprint(certificate));
        if (certificate["file"] is null == certificate["thumbprint"] is null)
            source.Fault("certificate", "must have exactly one of 'file' and 'thumbprint'.");
        else if (certificate["password"] is not null && certificate["file"] is null)
            certificate.Fault("password", "goes with 'file' only.");
        else if (certificate["store"] is not null && certificate["thumbprint"] is null)
            certificate.Fault("store", "goes with 'thumbprint' only.");
        return new EntraCertificate
        {
            File = file,
            Password = SecretReferenceReader.Read(certificate, "password", "CERTIFICATE_PASSWORD", folder),
            Thumbprint = thumbprint,
            Store = certificate.Word("store", Stores)?.ToString(),
        };
    }

    // Copied from Windows it has blanks, and a mark before it that nobody sees.
    private static string? ReadThumbprint(ProfileObject certificate)
    {
        if (certificate.Text("thumbprint") is not { } text)
            return null;
        var digits = string.Concat(text.Where(Uri.IsHexDigit)).ToUpperInvariant();
        if (digits.Length != ThumbprintDigits || text.Any(c => char.IsLetter(c) && !Uri.IsHexDigit(c)))
            certificate.Fault("thumbprint", $"must have {ThumbprintDigits} hexadecimal digits: it is the certificate's SHA-1 thumbprint.");
        return digits;
    }
}
