using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;
using ZivverSynctool.Infrastructure.Certificates;

namespace ZivverSynctool.Infrastructure.Sources.Ldap.Connection;

/// <summary>
/// Looks whether a server is there and who it is, on a connection of its own that carries no secret. The LDAP libraries below
/// the framework say of a refused certificate only that the server is unavailable.
/// </summary>
/// <param name="security">How the server will be spoken to.</param>
/// <param name="check">Judges its certificate.</param>
internal sealed class ServerProbe(LdapSecurity security, CertificateCheck check)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>Throws <c>LdapUnreachable</c> or <c>LdapCertificateRefused</c>; null where no certificate is asked for.</summary>
    public async Task<ServerProof?> RunAsync(ServerAddress server, CancellationToken cancellation)
    {
        using var client = new TcpClient();
        // Closing it is what ends a wait for a server that says nothing, on .NET Framework too.
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        deadline.CancelAfter(Patience);
        using var closing = deadline.Token.Register(client.Close);
        try
        {
            await client.ConnectAsync(server.Host, server.Port).ConfigureAwait(false);
            return security is LdapSecurity.Ldaps or LdapSecurity.StartTls
                ? await HandshakeAsync(server, client.GetStream()).ConfigureAwait(false)
                : null;
        }
        catch (Exception e) when (e is SocketException or IOException or ObjectDisposedException or InvalidOperationException or AuthenticationException)
        {
            cancellation.ThrowIfCancellationRequested();
            var reason = deadline.IsCancellationRequested ? $"it did not answer within {Patience.TotalSeconds} seconds" : e.GetBaseException().Message;
            throw LdapFailures.Unreachable(server, reason, e);
        }
    }

    private async Task<ServerProof> HandshakeAsync(ServerAddress server, NetworkStream stream)
    {
        if (security == LdapSecurity.StartTls && !await Task.Run(() => StartTlsRequest.Send(stream)).ConfigureAwait(false))
            throw LdapFailures.Unreachable(server, "it does not go on in TLS (StartTLS) when asked", null);

        string? fault = null;
        ServerProof? proof = null;
        bool Judge(object sender, X509Certificate? shown, X509Chain? chain, SslPolicyErrors errors)
        {
            if (shown is null)
                return false;
            using var certificate = new X509Certificate2(shown);
            var sent = chain!.ChainPolicy.ExtraStore.Cast<X509Certificate2>().Select(other => new X509Certificate2(other.RawData)).ToList();
            (fault, var authority) = check.Judge(certificate, sent, server.Host);
            proof = new ServerProof(authority, sent, certificate.NotAfter.ToUniversalTime());
            return fault is null;
        }

        using var tls = new SslStream(stream, leaveInnerStreamOpen: false, Judge);
        try
        {
            await tls.AuthenticateAsClientAsync(server.Host).ConfigureAwait(false);
        }
        catch (AuthenticationException e) when (fault is not null)
        {
            throw LdapFailures.CertificateRefused(server, fault, e);
        }

        return proof!;
    }
}
