using MimeKit;
using MimeKit.Utils;

namespace ZivverSynctool.Infrastructure.Notifications.Mail;

/// <summary>Makes a mail of a notice: text, the same as a page, and the report as files.</summary>
internal static class MailComposer
{
    /// <summary>The mail.</summary>
    /// <param name="settings">From whom and to whom.</param>
    /// <param name="notice">What it says.</param>
    /// <param name="withReport">Whether the report is attached; without, the mail says where it is to be had.</param>
    public static MimeMessage Compose(MailSettings settings, RunNotice notice, bool withReport)
    {
        var report = withReport ? new NoticeReport(notice, settings.Workbook) : null;
        var note = report?.Note ?? $"The mail server takes no mail as large as this one with its report. To have the report: {NoticeReport.CommandFor(notice, ".html")}";
        var message = new MimeMessage
        {
            Subject = NoticeWords.Subject(notice),
            Date = notice.End.Ended,
            MessageId = MimeUtils.GenerateMessageId(EmailAddress.DomainOf(settings.From)),
        };
        message.From.Add(MailboxAddress.Parse(settings.From));
        message.To.AddRange(settings.To.Select(MailboxAddress.Parse));
        // Nobody is there to read that somebody is on holiday (RFC 3834; the second one is Exchange's).
        message.Headers.Add(HeaderId.AutoSubmitted, "auto-generated");
        message.Headers.Add("X-Auto-Response-Suppress", "All");
        var body = new BodyBuilder { TextBody = MailText.Of(notice, note), HtmlBody = MailPage.Of(notice, note) };
        foreach (var file in report?.Files ?? [])
            body.Attachments.Add(file.Name, file.Content, ContentType.Parse(file.MediaType));
        message.Body = body.ToMessageBody();
        return message;
    }
}
