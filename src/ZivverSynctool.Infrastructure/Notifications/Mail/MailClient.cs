using MailKit.Net.Smtp;
using MimeKit;

namespace ZivverSynctool.Infrastructure.Notifications.Mail;

/// <summary>A mail client that lets the others have a mail of which one recipient is refused.</summary>
internal sealed class MailClient : SmtpClient
{
    // Below it, a refusal is for now only (RFC 5321 §4.2.1).
    private const int FirstLasting = 500;

    private readonly List<string> _refused = [];
    private bool _mayPass;

    /// <summary>Who was refused, and why, in the server's words.</summary>
    public IReadOnlyList<string> Refused => _refused;

    /// <inheritdoc/>
    protected override void OnRecipientNotAccepted(MimeMessage message, MailboxAddress mailbox, SmtpResponse response)
    {
        _mayPass |= (int)response.StatusCode < FirstLasting;
        _refused.Add($"{mailbox.Address} ({(int)response.StatusCode} {response.Response})");
    }

    /// <inheritdoc/>
    protected override void OnNoRecipientsAccepted(MimeMessage message) => throw new NoRecipientException(Words.List(_refused), _mayPass);
}
