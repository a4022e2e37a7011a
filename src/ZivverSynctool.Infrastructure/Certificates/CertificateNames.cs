using System.Net;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace ZivverSynctool.Infrastructure.Certificates;

/// <summary>
/// The hosts a certificate is for: the DNS names and IP addresses of its subject alternative names (RFC 5280 §4.2.1.6), compared as
/// RFC 9525 §6 says. .NET Framework has no such comparison of its own.
/// </summary>
internal sealed class CertificateNames
{
    private const string AlternativeNames = "2.5.29.17";
    private const byte DnsName = 0x82;
    private const byte IpAddress = 0x87;

    private readonly List<string> _dns = [];
    private readonly List<IPAddress> _addresses = [];

    /// <summary>Reads the names of a certificate.</summary>
    public CertificateNames(X509Certificate2 certificate)
    {
        if (certificate.Extensions[AlternativeNames] is { } extension)
            ReadNames(extension.RawData);
    }

    /// <summary>Whether the certificate is for this host, given as a DNS name or an IP address.</summary>
    public bool Match(string host) => IPAddress.TryParse(host, out var address) ? _addresses.Contains(address) : _dns.Exists(name => Match(name, host));

    /// <inheritdoc/>
    public override string ToString() => string.Join(", ", _dns.Concat(_addresses.Select(address => address.ToString()))) is { Length: > 0 } names ? names : "no host";

    // A wildcard stands for the whole leftmost label and nothing else.
    private static bool Match(string name, string host)
    {
        if (!name.StartsWith("*.", StringComparison.Ordinal))
            return string.Equals(name, host, StringComparison.OrdinalIgnoreCase);
        var dot = host.IndexOf('.');
        return dot > 0 && string.Equals(name.Substring(1), host.Substring(dot), StringComparison.OrdinalIgnoreCase);
    }

    // SEQUENCE OF GeneralName, each of a context-specific type with its length and content (X.690 §8.1).
    private void ReadNames(byte[] content)
    {
        var at = 0;
        if (!DerLength.TryRead(content, ref at, out _))
            return;
        while (at < content.Length)
        {
            var kind = content[at];
            if (!DerLength.TryRead(content, ref at, out var length))
                return;
            if (kind == DnsName)
                _dns.Add(Encoding.ASCII.GetString(content, at, length));
            else if (kind == IpAddress && length is 4 or 16)
                _addresses.Add(new IPAddress(content.AsSpan(at, length).ToArray()));
            at += length;
        }
    }
}
