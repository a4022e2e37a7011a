using System.DirectoryServices.Protocols;
using System.Runtime.InteropServices;
using System.Security.Cryptography.X509Certificates;
using ZivverSynctool.Infrastructure.Certificates;

namespace ZivverSynctool.Infrastructure.Sources.Ldap.Connection;

/// <summary>What the framework's LDAP does in one way on Windows, where it stands on wldap32, and in another elsewhere, on OpenLDAP's library.</summary>
internal static class LdapPlatform
{
    private static readonly bool IsWindows = RuntimeInformation.IsOSPlatform(OSPlatform.Windows);

    /// <summary>
    /// The kind of sign-in that is Kerberos where it can be. Outside Windows the kind called Negotiate would send name and password in the clear.
    /// </summary>
    public static AuthType Negotiate => IsWindows ? AuthType.Negotiate : AuthType.Kerberos;

    /// <summary>Whether Kerberos can be given a name and password, and does not only take the ticket of the account that runs it.</summary>
    public static bool NegotiatesWithPassword => IsWindows;

    /// <summary>Lets a connection trust what was proved and nothing else, until what it gives is disposed: connect before.</summary>
    public static IDisposable? Trust(LdapConnection connection, ServerAddress server, CertificateCheck check, ServerProof proof)
    {
#if NET
        if (!OperatingSystem.IsWindows())
        {
            var folder = new TrustFolder(proof.Authority);
            connection.SessionOptions.TrustedCertificatesDirectory = folder.Path;
            connection.SessionOptions.StartNewTlsSessionContext();
            return folder;
        }
#endif
        connection.SessionOptions.VerifyServerCertificate = (_, shown) =>
        {
            using var certificate = new X509Certificate2(shown);
            return check.Judge(certificate, proof.Sent, server.Host).Fault is null;
        };
        return null;
    }

    /// <summary>Goes on in TLS.</summary>
    public static void StartTls(LdapConnection connection)
    {
        // Outside Windows a connection has no server until it is used; this carries nothing but the question who is there.
        if (!IsWindows)
            Greet(connection);
        connection.SessionOptions.StartTransportLayerSecurity(null);
    }

    /// <summary>Signs and encrypts what follows a sign-in with Kerberos; OpenLDAP's library does so by itself.</summary>
    public static void SignAndSeal(LdapConnection connection)
    {
        if (!IsWindows)
            return;
        connection.SessionOptions.Signing = true;
        connection.SessionOptions.Sealing = true;
    }

    private static void Greet(LdapConnection connection)
    {
        try
        {
            connection.SendRequest(new SearchRequest("", LdapFilter.Any, SearchScope.Base, "1.1"));
        }
        catch (DirectoryOperationException)
        {
            // A server that answers nothing in the clear has answered all the same: it is connected, and that is what was wanted.
        }
    }
}
