using System.Net;
using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;
using MimeKit.IO;
using ZivverSynctool.Infrastructure.Http;
using ZivverSynctool.Secrets;

namespace ZivverSynctool.Infrastructure.Notifications.Mail;

/// <summary>Tells people by mail (SMTP, RFC 5321).</summary>
internal sealed class MailChannel(MailSettings settings, ISecretReader secrets, NotifyOptions options) : INoticeChannel
{
    /// <inheritdoc/>
    /// <exception cref="SyncException"><c>MailNotSent</c>, <c>MailRecipientRefused</c>, <c>MailCaCertificateUnreadable</c>, or that of the password.</exception>
    public async Task SendAsync(RunNotice notice)
    {
        var credential = settings.Credential is { } reference
            ? await secrets.ReadAsync(reference, "password for the mail server", CancellationToken.None).ConfigureAwait(false)
            : null;
        var certificate = new MailCertificate(settings);
        var trouble = new MailTrouble(settings, options.Connection.Patience, certificate, credential);
        IReadOnlyList<string> refused = [];
        await new Delivery(options, trouble.Of).RunAsync(async stop =>
        {
            using var client = new MailClient();
            refused = client.Refused;
            await SendAsync(client, notice, certificate, credential, stop).ConfigureAwait(false);
        }).ConfigureAwait(false);
        if (refused.Count > 0)
            throw trouble.Refused(refused);
    }

    private async Task SendAsync(MailClient client, RunNotice notice, MailCertificate certificate, Secret? credential, CancellationToken stop)
    {
        client.SslProtocols = Transport.Protocols;
        client.CheckCertificateRevocation = false;
        client.ServerCertificateValidationCallback = certificate.IsTrusted;
        client.Timeout = (int)options.Connection.Patience.TotalMilliseconds;
        await client.ConnectAsync(settings.Server, MailTrouble.PortOf(settings), Security(settings.Security), stop).ConfigureAwait(false);
        if (credential is not null)
            await client.AuthenticateAsync(new NetworkCredential(credential.UserName ?? throw MailTrouble.NameMissing(settings), credential.Value), stop).ConfigureAwait(false);
        await client.SendAsync(Fitting(notice, client), stop).ConfigureAwait(false);
        await client.DisconnectAsync(quit: true, stop).ConfigureAwait(false);
    }

    // The server says how much it takes (RFC 1870); what it does not take, nobody gets at all.
    private MimeMessage Fitting(RunNotice notice, MailClient client)
    {
        var whole = MailComposer.Compose(settings, notice, withReport: true);
        if (!client.Capabilities.HasFlag(SmtpCapabilities.Size) || client.MaxSize == 0)
            return whole;
        using var size = new MeasuringStream();
        whole.WriteTo(size);
        return size.Length <= client.MaxSize ? whole : MailComposer.Compose(settings, notice, withReport: false);
    }

    private static SecureSocketOptions Security(MailSecurity security) => security switch
    {
        MailSecurity.StartTls => SecureSocketOptions.StartTls,
        MailSecurity.Tls => SecureSocketOptions.SslOnConnect,
        _ => SecureSocketOptions.None,
    };
}
