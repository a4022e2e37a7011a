namespace ZivverSynctool.Infrastructure.Sources.Ldap.Connection;

/// <summary>A server as the profile names it.</summary>
/// <param name="Host">DNS name or IP address.</param>
/// <param name="Port">TCP port.</param>
internal sealed record ServerAddress(string Host, int Port)
{
    private const int PlainPort = 389;
    private const int TlsPort = 636;

    /// <summary>The servers of a profile's source, in the order they are tried.</summary>
    public static IEnumerable<ServerAddress> Of(LdapSettings settings) => settings.Servers.Select(host =>
        new ServerAddress(host, settings.Port ?? (settings.Security == LdapSecurity.Ldaps ? TlsPort : PlainPort)));

    /// <inheritdoc/>
    public override string ToString() => $"{Host}:{Port}";
}
