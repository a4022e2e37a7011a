using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace ZivverSynctool.Infrastructure.Graph.SignIn;

/// <summary>Looks for certificates in the stores of this computer.</summary>
internal static class CertificateStores
{
    /// <summary>The certificate of a thumbprint.</summary>
    /// <param name="thumbprint">Its thumbprint, 40 hexadecimal digits.</param>
    /// <param name="only">The one store to look in; null is that of the account, then that of the computer.</param>
    /// <exception cref="SyncException">It is in none of them.</exception>
    public static X509Certificate2 Find(string thumbprint, string? only)
    {
        var stores = EnumValues.Of<StoreLocation>().Where(store => only is null || string.Equals(only, store.ToString(), StringComparison.OrdinalIgnoreCase)).ToList();
        return stores.Select(store => Find(thumbprint, store)).FirstOrDefault(found => found is not null)
            ?? throw ClientCertificate.Missing($"There is no certificate with thumbprint {thumbprint} in the store of {string.Join(" or ", stores)}.");
    }

    private static X509Certificate2? Find(string thumbprint, StoreLocation location)
    {
        using var store = new X509Store(StoreName.My, location);
        try
        {
            store.Open(OpenFlags.ReadOnly | OpenFlags.OpenExistingOnly);
        }
        catch (CryptographicException)
        {
            // Other systems than Windows have no such store of the computer, and may have none of the account.
            return null;
        }

        // What is no longer valid is found as well: that it has ended is for us to say.
        var found = store.Certificates.Find(X509FindType.FindByThumbprint, thumbprint, validOnly: false);
        return found.Count > 0 ? found[0] : null;
    }
}
