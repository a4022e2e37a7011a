using System.Net.Security;
using System.Security.Cryptography.X509Certificates;
using ZivverSynctool.Infrastructure.Certificates;

namespace ZivverSynctool.Infrastructure.Notifications.Mail;

/// <summary>Decides whether the mail server's certificate is trusted, and keeps why not.</summary>
internal sealed class MailCertificate(MailSettings settings)
{
    private const string Unreadable = "MailCaCertificateUnreadable";

    private readonly CertificateCheck[] _checks = settings.CertificateAuthority is { } file
        ? [new(CertificateFile.Read(file, Unreadable)), new(null)]
        : [new(null)];

    /// <summary>What is wrong with the certificate, as part of a sentence; null where nothing is.</summary>
    public string? Fault { get; private set; }

    /// <summary>Whether it is trusted.</summary>
    public bool IsTrusted(object sender, X509Certificate? certificate, X509Chain? chain, SslPolicyErrors errors)
    {
        if (certificate is null)
        {
            Fault = "is missing";
            return false;
        }

        using var shown = new X509Certificate2(certificate);
        var sent = chain?.ChainPolicy.ExtraStore.Cast<X509Certificate2>() ?? [];
        var faults = _checks.Select(check => FaultOf(check, shown, sent)).ToList();
        Fault = faults.Contains(null) ? null : faults[0];
        return Fault is null;
    }

    private string? FaultOf(CertificateCheck check, X509Certificate2 shown, IEnumerable<X509Certificate2> sent)
    {
        var (fault, authority) = check.Judge(shown, sent, settings.Server);
        authority.Dispose();
        return fault;
    }
}
