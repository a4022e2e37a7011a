using System.Net.Sockets;
using System.Text.RegularExpressions;
using MailKit.Net.Smtp;
using MailKit.Security;
using Polly.Timeout;
using ZivverSynctool.Infrastructure.Http;
using ZivverSynctool.Infrastructure.Logging;
using ZivverSynctool.Secrets;

namespace ZivverSynctool.Infrastructure.Notifications.Mail;

/// <summary>Why a mail was not sent, in words.</summary>
/// <param name="settings">Where it was sent to.</param>
/// <param name="patience">How long an answer was waited for.</param>
/// <param name="certificate">What was found of the server's certificate.</param>
/// <param name="credential">What the server was shown, which never stands in a message.</param>
internal sealed class MailTrouble(MailSettings settings, TimeSpan patience, MailCertificate certificate, Secret? credential)
{
    private const int FirstLasting = 500;

    /// <summary>The port of the server.</summary>
    public static int PortOf(MailSettings settings) => settings.Port ?? settings.Security switch
    {
        MailSecurity.StartTls => 587,
        MailSecurity.Tls => 465,
        _ => 25,
    };

    /// <summary>The error where the password has no name.</summary>
    public static SyncException NameMissing(MailSettings settings) => new(
        "MailNotSent", SyncErrorKind.InvalidProfile, $"The notification was not mailed: the profile has a password for {settings.Server}, but no name.",
        "Say under notify.mail.userName whose password it is.");

    /// <summary>What a failure means, and whether another attempt may help.</summary>
    public AttemptFailure Of(Exception failure) => failure switch
    {
        SyncException error => new AttemptFailure(error, Repeat.Never),
        TimeoutRejectedException or OperationCanceledException or TimeoutException => Later(failure,
            $"it did not answer within {patience.TotalSeconds:0.###} seconds.", "Check the server, and the network and firewall between it and this computer."),
        _ when IsStartTls(failure) => Never(failure,
            "it does not offer STARTTLS, so the mail would be readable on its way.",
            "Turn STARTTLS on at the server, let notify.mail.security be tls, or none for a relay on a trusted network."),
        AuthenticationException => Never(failure, $"it refuses the name and password: {Said(failure)}", "Check notify.mail.userName and the password at notify.mail.credential."),
        SslHandshakeException when certificate.Fault is { } fault => Never(failure,
            $"its certificate {fault}.", "Name the server as its certificate does, give it a valid certificate, or let notify.mail.caCertificate name the authority that issued it."),
        SslHandshakeException => Never(failure,
            "no secure connection was agreed on.", "Check the port and notify.mail.security: tls is TLS from the first byte, startTls follows a plain greeting."),
        NoRecipientException { MayPass: var mayPass } => Failure(failure, mayPass ? Repeat.Later : Repeat.Never,
            $"it takes none of the recipients: {Said(failure)}", "Check notify.mail.to, and whether the server relays for this computer."),
        SmtpCommandException command => Of(command),
        SocketException or IOException or SmtpProtocolException => Lost(failure),
        _ => Never(failure, Said(failure), "Check notify.mail in the profile."),
    };

    /// <summary>The error where some recipients were refused, and the others have the mail.</summary>
    public SyncException Refused(IReadOnlyList<string> refused) => new(
        "MailRecipientRefused", SyncErrorKind.Unavailable, $"The mail server {Server} does not take the notification for {Words.List([.. refused.Select(Masked)])}. The other recipients have it.",
        "Check notify.mail.to, and whether the server relays for this computer.");

    private string Server => $"{settings.Server}:{PortOf(settings)}";

    private static bool IsStartTls(Exception failure) =>
        failure is NotSupportedException && Regex.IsMatch(failure.Message, "STARTTLS", RegexOptions.IgnoreCase);

    private AttemptFailure Of(SmtpCommandException command)
    {
        var what = command.ErrorCode switch
        {
            SmtpErrorCode.SenderNotAccepted => $"the sender {settings.From}",
            SmtpErrorCode.MessageNotAccepted => "the mail",
            _ => "to go on",
        };
        return Failure(command, (int)command.StatusCode < FirstLasting ? Repeat.Later : Repeat.Never,
            $"it refuses {what}: {(int)command.StatusCode} {Said(command)}", "Check notify.mail in the profile, and whether the server relays for this computer.");
    }

    private AttemptFailure Lost(Exception failure)
    {
        var (cause, remedy) = NetworkTrouble.CauseOf(failure, settings.Server, "notify.mail in the profile", onlyReads: true);
        return Later(failure, cause, remedy);
    }

    private AttemptFailure Later(Exception failure, string cause, string remedy) => Failure(failure, Repeat.Later, cause, remedy);

    private AttemptFailure Never(Exception failure, string cause, string remedy) => Failure(failure, Repeat.Never, cause, remedy);

    private AttemptFailure Failure(Exception failure, Repeat repeat, string cause, string remedy) => new(
        new SyncException("MailNotSent", SyncErrorKind.Unavailable, $"The notification was not mailed through {Server}: {cause}", remedy, failure), repeat);

    private string Said(Exception failure) => Masked(failure.Message.TrimEnd('.') + ".");

    private string Masked(string text) => LogText.OneLine(credential is null ? text : SecretMask.Hide(credential.Value, text));
}
