using System.Globalization;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace ZivverSynctool.Infrastructure.Certificates;

/// <summary>
/// Decides whether a server's certificate may be trusted (RFC 5280 §6): issued by an authority that is trusted, valid today, and
/// for the host that was asked for.
/// </summary>
/// <param name="authorities">The only authorities that count; null is those the computer trusts.</param>
internal sealed class CertificateCheck(X509Certificate2Collection? authorities)
{
    private static readonly Oid ServerAuthentication = new("1.3.6.1.5.5.7.3.1");

    /// <summary>What is wrong with a certificate, as part of a sentence, or null; and the authority at the end of its chain.</summary>
    /// <param name="certificate">The server's certificate.</param>
    /// <param name="sent">What the server sent with it.</param>
    /// <param name="host">The host as the profile names it.</param>
    public (string? Fault, X509Certificate2 Authority) Judge(X509Certificate2 certificate, IEnumerable<X509Certificate2> sent, string host)
    {
        using var chain = new X509Chain();
        chain.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        chain.ChainPolicy.ApplicationPolicy.Add(ServerAuthentication);
        chain.ChainPolicy.ExtraStore.AddRange(sent.ToArray());
        if (authorities is not null)
        {
            chain.ChainPolicy.ExtraStore.AddRange(authorities);
            chain.ChainPolicy.VerificationFlags = X509VerificationFlags.AllowUnknownCertificateAuthority;
        }

        var isValid = chain.Build(certificate);
        // The chain is disposed with its certificates.
        var authority = new X509Certificate2(chain.ChainElements[chain.ChainElements.Count - 1].Certificate.RawData);
        var names = new CertificateNames(certificate);
        var fault = !isValid ? Reason(chain)
            : !IsTrusted(authority) ? "comes from an authority that 'caCertificate' does not hold"
            : !names.Match(host) ? $"is for {names}, not for {host}"
            : null;
        return (fault, authority);
    }

    // To the framework two certificates are equal that have the same issuer and number, and anybody can make one that has.
    private bool IsTrusted(X509Certificate2 authority) =>
        authorities is null || authorities.Cast<X509Certificate2>().Any(own => own.RawData.AsSpan().SequenceEqual(authority.RawData));

    private static string Reason(X509Chain chain)
    {
        foreach (var status in chain.ChainStatus)
            switch (status.Status)
            {
                case X509ChainStatusFlags.NotTimeValid:
                    var leaf = chain.ChainElements[0].Certificate;
                    return $"is valid from {Day(leaf.NotBefore)} to {Day(leaf.NotAfter)}, or that of its authority is not valid today";
                case X509ChainStatusFlags.UntrustedRoot or X509ChainStatusFlags.PartialChain:
                    return "comes from an authority that this computer does not trust";
            }

        return "is not valid: " + string.Join(", ", chain.ChainStatus.Select(status => status.StatusInformation.Trim().TrimEnd('.')).Distinct());
    }

    private static string Day(DateTime time) => time.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
