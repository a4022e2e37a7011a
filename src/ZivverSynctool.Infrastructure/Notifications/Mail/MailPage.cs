using System.Text;
using ZivverSynctool.Infrastructure.Reports.Html;

namespace ZivverSynctool.Infrastructure.Notifications.Mail;

/// <summary>The same as a page. Mail programs know little of style sheets, so each part bears its own look.</summary>
internal static class MailPage
{
    /// <summary>The page.</summary>
    public static string Of(RunNotice notice, string note)
    {
        var text = new StringBuilder();
        void Write(HtmlText markup) => text.Append(markup.ToString()).Append('\n');

        Write($"""
            <!DOCTYPE html>
            <html lang="en"><head><meta charset="utf-8"><title>{NoticeWords.Subject(notice)}</title></head>
            <body style="margin:0;padding:16px;font:15px/1.5 'Segoe UI',Roboto,Helvetica,Arial,sans-serif;color:#1c2733;background:#ffffff">
            <p style="margin:0;color:#5b6875">{notice.Profile.Name} · {notice.Name}</p>
            <h1 style="margin:0 0 12px;font-size:22px;color:{(notice.ExitCode == 0 ? "#1d7a3e" : "#b3261e")}">{NoticeWords.Headline(notice)}</h1>
            """);
        if (notice.Why.Length > 0)
            Write($"""<p style="margin:0 0 12px">{notice.Why}</p>""");
        foreach (var refusal in notice.Run.Refused)
            Write($"""<p style="margin:0 0 12px">Held back: {refusal.Reason} To approve that, once it has been looked at:<br><code style="font:14px Consolas,Menlo,monospace;background:#f4f6f8">{refusal.Command}</code></p>""");
        WriteFailures(notice, Write);
        Write($"""<table style="border-collapse:collapse">""");
        foreach (var (label, value) in NoticeWords.Facts(notice))
            Write($"""<tr><td style="padding:2px 16px 2px 0;color:#5b6875;vertical-align:top">{label}</td><td style="padding:2px 0">{value}</td></tr>""");
        Write($"</table>");
        if (note.Length > 0)
            Write($"""<p style="margin:12px 0 0;color:#5b6875">{note}</p>""");
        Write($"</body></html>");
        return text.ToString();
    }

    private static void WriteFailures(RunNotice notice, Action<HtmlText> write)
    {
        var failures = FailureGroup.Of(notice, MailText.MostReasons);
        if (failures.Count == 0)
            return;
        write($"""<ul style="margin:0 0 12px;padding-left:20px">""");
        foreach (var (who, reason) in failures)
            write($"<li><b>{who}</b>: {reason}</li>");
        write($"</ul>");
    }
}
