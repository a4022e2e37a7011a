using System.Diagnostics;
using ZivverSynctool.Infrastructure.Sources.Ldap.Connection;
using ZivverSynctool.Infrastructure.Sources.Ldap.Entries;
using ZivverSynctool.Secrets;
using ZivverSynctool.Sources;

namespace ZivverSynctool.Infrastructure.Sources.Ldap;

/// <summary>Accounts from a directory: Active Directory, or one that keeps to the standards, such as OpenLDAP (SPEC §2).</summary>
public sealed class LdapSource : IAccountSource
{
    private readonly SourceSettings _settings;
    private readonly ISecretReader _secrets;
    private readonly Action<string> _verbose;
    private readonly TimeProvider _time;

    /// <summary>Makes a source of a profile's settings; <see cref="SourceSettings.Ldap"/> must be set.</summary>
    /// <param name="settings">The settings.</param>
    /// <param name="secrets">Reads the password.</param>
    /// <param name="verbose">Takes a line for whoever follows closely.</param>
    public LdapSource(SourceSettings settings, ISecretReader secrets, Action<string> verbose)
        : this(settings, secrets, verbose, TimeProvider.System)
    {
    }

    internal LdapSource(SourceSettings settings, ISecretReader secrets, Action<string> verbose, TimeProvider time) =>
        (_settings, _secrets, _verbose, _time) = (settings, secrets, verbose, time);

    /// <inheritdoc/>
    public string Name => _settings.Name;

    /// <inheritdoc/>
    public async Task<SourceRead> ReadAsync(SourceRequest request, CancellationToken cancellation)
    {
        var watch = Stopwatch.StartNew();
        var servers = new DirectoryServers(_settings.Ldap!, await CredentialAsync(cancellation).ConfigureAwait(false), _time);
        using var connection = await servers.ConnectAsync(cancellation).ConfigureAwait(false);
        var kind = await DirectoryKind.ReadAsync(connection).ConfigureAwait(false);
        var map = await AttributeMap.ReadAsync(connection, kind, _settings).ConfigureAwait(false);
        var read = await new LdapReading(connection, kind, map, _settings).RunAsync(request).ConfigureAwait(false);
        _verbose($"{Name}: {connection.Server} ({(kind.IsActiveDirectory ? "Active Directory" : "a directory of another kind")}) gave {read.Accounts.Count} accounts and {read.Problems.Count} with problems in {watch.Elapsed.TotalSeconds:0.0} s.");
        return read with { Warnings = [.. servers.Warnings, .. read.Warnings] };
    }

    private async Task<Secret?> CredentialAsync(CancellationToken cancellation)
    {
        var ldap = _settings.Ldap!;
        if (ldap.Credential is null)
            return null;
        if (ldap.Security == LdapSecurity.Negotiate && !LdapPlatform.NegotiatesWithPassword)
            throw new SyncException(
                "LdapTicketNeeded", SyncErrorKind.InvalidProfile, $"Source '{Name}' is to sign in with Kerberos and a password, which works on Windows only.",
                "Leave 'credential' out, and get a ticket for the account that runs the synchronization (kinit, or a keytab); or let 'security' be 'ldaps'.");
        var secret = await _secrets.ReadAsync(ldap.Credential, $"password of source '{Name}'", cancellation).ConfigureAwait(false);
        // A name without a password, or the other way round, signs in nobody, and a server may not say so (RFC 4513 §5.1.2).
        return secret is { UserName.Length: > 0, Value.Length: > 0 } ? secret : throw new SyncException(
            "LdapCredentialIncomplete", SyncErrorKind.NotAuthorized, $"The credential of source '{Name}' has no {(secret.Value.Length == 0 ? "password" : "user name")}.",
            "Keep a credential with name and password there, or name the user under 'userName' of the source.");
    }
}
