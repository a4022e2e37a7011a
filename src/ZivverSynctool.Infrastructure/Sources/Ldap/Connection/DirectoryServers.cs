using System.DirectoryServices.Protocols;
using System.Globalization;
using System.Net;
using ZivverSynctool.Infrastructure.Certificates;
using ZivverSynctool.Secrets;

namespace ZivverSynctool.Infrastructure.Sources.Ldap.Connection;

/// <summary>Connects to the first server that answers and can be trusted.</summary>
internal sealed class DirectoryServers(LdapSettings settings, Secret? credential, TimeProvider time)
{
    private static readonly TimeSpan Soon = TimeSpan.FromDays(30);

    private const string Unreadable = "LdapCaCertificateUnreadable";

    private readonly CertificateCheck _check = new(settings.CaCertificate is { } file ? CertificateFile.Read(file, Unreadable) : null);
    private readonly List<string> _warnings = [];

    /// <summary>What an administrator should know of the servers although one was found.</summary>
    public IReadOnlyList<string> Warnings => _warnings;

    /// <summary>A signed-in connection. A refused sign-in is not tried elsewhere: it would lock the account sooner.</summary>
    public async Task<ServerConnection> ConnectAsync(CancellationToken cancellation)
    {
#if NET
        NativeLdap.Check(settings.Security);
        NativeLdap.OutlastSignals();
#endif
        var failures = new List<SyncException>();
        foreach (var server in ServerAddress.Of(settings))
            try
            {
                var connection = await ConnectAsync(server, cancellation).ConfigureAwait(false);
                _warnings.InsertRange(0, failures.Select(failure => $"{failure.Message} {server} was read instead."));
                return connection;
            }
            catch (SyncException e) when (e.Kind == SyncErrorKind.Unavailable)
            {
                failures.Add(e);
            }

        throw failures.Count == 1 ? failures[0] : new SyncException(
            failures[0].ErrorId, failures[0].Kind, string.Join(" ", failures.Select(failure => failure.Message)),
            string.Join(" ", failures.Select(failure => failure.Remedy).Distinct()), failures[0]);
    }

    private async Task<ServerConnection> ConnectAsync(ServerAddress server, CancellationToken cancellation)
    {
        var proof = await new ServerProbe(settings.Security, _check).RunAsync(server, cancellation).ConfigureAwait(false);
        var connection = new ServerConnection(server, Open(server), cancellation);
        try
        {
            await connection.SignInAsync(ldap => SignIn(ldap, server, proof)).ConfigureAwait(false);
        }
        catch
        {
            connection.Dispose();
            throw;
        }

        if (proof is not null && proof.Ends - time.GetUtcNow() < Soon)
            _warnings.Add($"The certificate of the directory server {server} ends on {proof.Ends.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}: renew it before, or nothing can be read.");
        return connection;
    }

    private LdapConnection Open(ServerAddress server)
    {
        var connection = new LdapConnection(
            new LdapDirectoryIdentifier(server.Host, server.Port),
            credential is null ? null : new NetworkCredential(credential.UserName, credential.Value),
            settings.Security == LdapSecurity.Negotiate ? LdapPlatform.Negotiate : credential is null ? AuthType.Anonymous : AuthType.Basic)
        {
            AutoBind = false,
        };
        connection.SessionOptions.ProtocolVersion = 3;
        connection.SessionOptions.ReferralChasing = ReferralChasingOptions.None;
        connection.SessionOptions.SecureSocketLayer = settings.Security == LdapSecurity.Ldaps;
        return connection;
    }

    private void SignIn(LdapConnection connection, ServerAddress server, ServerProof? proof)
    {
        using var trust = proof is null ? null : LdapPlatform.Trust(connection, server, _check, proof);
        if (settings.Security == LdapSecurity.StartTls)
            LdapPlatform.StartTls(connection);
        if (settings.Security == LdapSecurity.Negotiate)
            LdapPlatform.SignAndSeal(connection);
        connection.Bind();
    }
}
