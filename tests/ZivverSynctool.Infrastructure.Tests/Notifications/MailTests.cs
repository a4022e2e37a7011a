using System.Net;
using System.Net.Sockets;
using MimeKit;
using ZivverSynctool.Execution;
using ZivverSynctool.Infrastructure.Http;
using ZivverSynctool.Infrastructure.Notifications;
using ZivverSynctool.Infrastructure.Notifications.Mail;
using ZivverSynctool.Infrastructure.Tests.Sources.Ldap;
using ZivverSynctool.Infrastructure.Tests.Storage;
using ZivverSynctool.Review;

namespace ZivverSynctool.Infrastructure.Tests.Notifications;

/// <summary>Notifications by mail, to a real mail server; and what is said where it does not take them.</summary>
[Trait("Category", "Smtp")]
public sealed class MailTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_failed_run_is_told_with_its_report()
    {
        using var server = await MailServer.StartAsync();
        var profile = Calls.Mailing(_folder, server.Port, mail => mail with { To = ["it@example.test", "desk@example.test"], Workbook = true });

        Assert.Empty(await Calls.RunAsync(profile, Calls.Mixed, exitCode: 2));

        var mail = Assert.Single(server.Mails);
        Assert.Equal("ZivverSynctool: Example – 2 accounts failed (exit code 2)", mail.Subject);
        Assert.Equal(["sync@example.test", "it@example.test,desk@example.test"], [mail.From.ToString(), string.Join(',', mail.To.Mailboxes.Select(to => to.Address))]);
        Assert.Equal("auto-generated", mail.Headers[HeaderId.AutoSubmitted]);
        Assert.StartsWith(
            "2 accounts failed.\n\n- person00002@example.test: Update: Zivver refused the address: <b>taken</b>. Free the address first.\n- person00003@example.test: ",
            mail.TextBody!.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.Contains("Results: 1 succeeded, 1 partial, 1 failed, 1 skipped", mail.TextBody, StringComparison.Ordinal);
        Assert.Contains("By: svc-sync on server1, version 0.1.0", mail.TextBody, StringComparison.Ordinal);
        Assert.Contains("&lt;b&gt;taken&lt;/b&gt;", mail.HtmlBody, StringComparison.Ordinal);
        var page = Files(mail)["Example 20261127-120000-0001.html"];
        Assert.Contains("<h1>Example Care</h1>", page, StringComparison.Ordinal);
        Assert.Contains("person00003@example.test", page, StringComparison.Ordinal);
        Assert.StartsWith("PK", Files(mail)["Example 20261127-120000-0001.xlsx"], StringComparison.Ordinal);
        Assert.Equal(["it@example.test", "desk@example.test"], server.Envelope.To);
    }

    [Fact]
    public async Task Accounts_that_failed_for_one_reason_are_told_together()
    {
        using var server = await MailServer.StartAsync();
        var results = Enumerable.Range(1, 7).Select(i => Calls.Result(i, SyncOutcome.Failed, "The name is too long.", "Shorten it."));

        await Calls.RunAsync(Calls.Mailing(_folder, server.Port), [.. results, Calls.Result(8, SyncOutcome.Failed, "Other.")], exitCode: 2);

        Assert.Contains(
            "\n- person00001@example.test, person00002@example.test, person00003@example.test, person00004@example.test, person00005@example.test and 2 more: "
            + "Update: The name is too long. Shorten it.\n- person00008@example.test: Update: Other.\n",
            Assert.Single(server.Mails).TextBody!.ReplaceLineEndings("\n"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_call_that_never_became_a_run_is_told_without_a_report()
    {
        using var server = await MailServer.StartAsync();

        await Calls.PlayAsync(Calls.Mailing(_folder, server.Port), [], Calls.Unreachable);

        var mail = Assert.Single(server.Mails);
        Assert.Equal("ZivverSynctool: Example – a source or Zivver cannot be used (exit code 4)", mail.Subject);
        Assert.Contains("The file 'staff.csv' is not there. Put it there.", mail.TextBody, StringComparison.Ordinal);
        Assert.Empty(mail.Attachments);
    }

    [Fact]
    public async Task What_limits_held_back_comes_first_and_what_somebody_has_seen_comes_last()
    {
        using var server = await MailServer.StartAsync();
        SyncResult[] results = [Calls.Result(1, SyncOutcome.Failed, "Old.") with { KnownIssue = "ticket 12" }, Calls.Result(2, SyncOutcome.Partial, "New.")];
        var run = Calls.Ended(results, 3, "Held back: 9 users disabled. To approve them: Import-SyncPlan -Path 'x' | Start-ZivverSync 1 change not begun.") with
        {
            Refused = [new RefusedKind(LimitKind.DisableUsers, 9, 5, "9 users disabled.", "x", "Import-SyncPlan -Path 'x' | Start-ZivverSync")],
            KnownIssues = 1,
            ChangedElsewhere = 4,
        };

        await Calls.PlayAsync(Calls.Mailing(_folder, server.Port), [.. results.Select(result => new ItemEvent(result)), new RunEvent(run)], null);

        var mail = Assert.Single(server.Mails);
        Assert.Equal("ZivverSynctool: Example – refused by a limit or guard (exit code 3)", mail.Subject);
        Assert.StartsWith(
            """
            Refused by a limit or guard.

            1 change not begun.

            Held back: 9 users disabled. To approve that, once it has been looked at:
                Import-SyncPlan -Path 'x' | Start-ZivverSync

            - person00002@example.test: Update: New.
            - person00001@example.test: Update: Old. (Known: ticket 12)

            Results: 1 partial, 1 failed
            Known issues: 1
            Changes: 2 update
            Changed by another hand: 4
            """.ReplaceLineEndings("\n"),
            mail.TextBody!.ReplaceLineEndings("\n"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("startTls")]
    [InlineData("tls")]
    public async Task It_is_sent_over_tls_with_a_password_and_an_authority_of_ones_own(string security)
    {
        using var server = await MailServer.StartAsync(security, login: true);
        var profile = Calls.Mailing(_folder, server.Port, mail => Secure(mail, security, server) with { Credential = new SecretReference() });

        Assert.Empty(await Calls.RunAsync(profile, Calls.Mixed, exitCode: 2));

        Assert.Single(server.Mails);
        Assert.Equal((true, true), (server.Envelope.Tls, server.Envelope.Login));
    }

    [Theory]
    [InlineData("startTls")]
    [InlineData("tls")]
    public async Task A_certificate_of_an_unknown_authority_is_not_trusted(string security)
    {
        using var server = await MailServer.StartAsync(security);
        var profile = Calls.Mailing(_folder, server.Port, mail => Secure(mail, security, server) with { CertificateAuthority = null });

        Warns(await Calls.RunAsync(profile, Calls.Mixed, exitCode: 2), $"through 127.0.0.1:{server.Port}: its certificate comes from an authority that this computer does not trust.");
        Assert.Empty(server.Mails);
    }

    [Fact]
    public async Task A_certificate_of_another_host_is_not_trusted()
    {
        using var server = await MailServer.StartAsync("startTls", host: "mail.example.test");

        Warns(await Calls.RunAsync(Calls.Mailing(_folder, server.Port, mail => Secure(mail, "startTls", server)), Calls.Mixed, 2), "its certificate is for mail.example.test, not for 127.0.0.1.");
    }

    [Fact]
    public async Task A_server_without_starttls_gets_nothing_where_that_is_asked_for()
    {
        using var server = await MailServer.StartAsync();
        var profile = Calls.Mailing(_folder, server.Port, mail => mail with { Security = MailSecurity.StartTls });

        Warns(await Calls.RunAsync(profile, Calls.Mixed, exitCode: 2), "it does not offer STARTTLS, so the mail would be readable on its way.");
        Assert.Empty(server.Mails);
    }

    [Fact]
    public async Task A_plain_conversation_where_the_server_speaks_tls_is_said()
    {
        using var server = await MailServer.StartAsync();

        Warns(await Calls.RunAsync(Calls.Mailing(_folder, server.Port, mail => mail with { Security = MailSecurity.Tls }), Calls.Mixed, 2), "no secure connection was agreed on.");
    }

    [Fact]
    public async Task A_wrong_password_is_said_and_never_shown()
    {
        using var server = await MailServer.StartAsync("tls", login: true);
        var settings = Secure(Calls.Mailing(_folder, server.Port).Notify.Mail!, "tls", server) with { Credential = new SecretReference() };

        var error = await Assert.ThrowsAsync<SyncException>(() => new MailChannel(settings, new GivenSecret("sync", "Zomer-2026!"), Calls.Quick).SendAsync(Notice()));

        Assert.Contains("it refuses the name and password: 535: 5.7.8 Not with ***.", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("Zomer-2026!", error.ToString().Replace("\n", "", StringComparison.Ordinal).Split("--->")[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_password_without_a_name_is_said()
    {
        using var server = await MailServer.StartAsync();
        var settings = Calls.Mailing(_folder, server.Port).Notify.Mail! with { Credential = new SecretReference() };

        var error = await Assert.ThrowsAsync<SyncException>(() => new MailChannel(settings, new GivenSecret(null, "x"), Calls.Quick).SendAsync(Notice()));

        Assert.Contains("but no name", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refused_recipient_keeps_no_mail_from_the_others()
    {
        using var server = await MailServer.StartAsync(refuses: new Dictionary<string, string> { ["gone@example.test"] = "550 5.1.1 no such person here" });
        var profile = Calls.Mailing(_folder, server.Port, mail => mail with { To = ["gone@example.test", "it@example.test"] });

        Warns(await Calls.RunAsync(profile, Calls.Mixed, exitCode: 2), "does not take the notification for gone@example.test (550 5.1.1 no such person here). The other recipients have it.");
        Assert.Equal(["it@example.test"], server.Envelope.To);
    }

    [Theory]
    [InlineData("550 5.1.1 no such person here")]
    [InlineData("450 4.2.1 come back later")]
    public async Task Nobody_but_refused_recipients_is_said(string answer)
    {
        using var server = await MailServer.StartAsync(refuses: new Dictionary<string, string> { ["it@example.test"] = answer });

        Warns(await Calls.RunAsync(Calls.Mailing(_folder, server.Port), Calls.Mixed, 2), $"it takes none of the recipients: it@example.test ({answer}).");
    }

    [Fact]
    public async Task A_server_that_takes_little_gets_the_mail_without_the_report()
    {
        using var server = await MailServer.StartAsync(size: 12_000);

        Assert.Empty(await Calls.RunAsync(Calls.Mailing(_folder, server.Port), Calls.Mixed, exitCode: 2));

        var mail = Assert.Single(server.Mails);
        Assert.Empty(mail.Attachments);
        Assert.Contains("Get-SyncReview -RunId 20261127-120000-0001 | Export-SyncReport", mail.TextBody, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_huge_run_is_told_in_a_mail_that_servers_take()
    {
        using var server = await MailServer.StartAsync(size: 10 << 20);
        var random = new Random(7);
        var bytes = new byte[450];
        string Reason()
        {
            random.NextBytes(bytes);
            return Convert.ToBase64String(bytes);
        }

        var results = Enumerable.Range(0, 20_000).Select(i => Calls.Result(i, i % 10 == 0 ? SyncOutcome.Failed : SyncOutcome.Succeeded, Reason(), "Look.", "ZivverRefused"));

        Assert.Empty(await Calls.RunAsync(Calls.Mailing(_folder, server.Port, mail => mail with { Workbook = true }), [.. results], exitCode: 2));

        var mail = Assert.Single(server.Mails);
        Assert.Equal("ZivverSynctool: Example – 2000 accounts failed (exit code 2)", mail.Subject);
        Assert.Contains("- and 1980 accounts more: ", mail.TextBody, StringComparison.Ordinal);
        Assert.Contains("The workbook is too large for mail. To have it: Get-SyncReview -RunId 20261127-120000-0001 | Export-SyncReport report.xlsx", mail.TextBody, StringComparison.Ordinal);
        Assert.InRange(Assert.Single(Files(mail)).Value.Length, 1, 1 << 20);
    }

    [Fact]
    public async Task A_server_that_is_down_is_said()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;
        listener.Stop();

        Warns(await Calls.RunAsync(Calls.Mailing(_folder, port), Calls.Mixed, 2), $"through 127.0.0.1:{port}: 127.0.0.1 refuses connections on that port. Check notify.mail in the profile");
    }

    [Fact]
    public async Task A_server_that_says_nothing_is_not_waited_for()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var quick = new NotifyOptions { Connection = new ConnectionOptions { Patience = TimeSpan.FromMilliseconds(50), MostRepeats = 1, FirstDelay = TimeSpan.FromMilliseconds(1) } };

        var warnings = await Calls.RunAsync(
            Calls.Mailing(_folder, ((IPEndPoint)listener.LocalEndpoint).Port), Calls.Mixed, 2, options: new SessionOptions { Notify = quick, Clock = () => Calls.Noon });

        Warns(warnings, "it did not answer within 0.05 seconds.");
    }

    [Fact]
    public async Task Names_with_line_breaks_begin_no_header_and_no_line()
    {
        using var server = await MailServer.StartAsync();
        var profile = Calls.Mailing(_folder, server.Port) with
        {
            Name = "Example\r\nBcc: other@example.test\r\n\r\nCare",
            Path = _folder.File("Ex\nBcc: evil@example.test\nample.json"),
        };
        SyncResult result = Calls.Result(1, SyncOutcome.Failed, "One\n- person9@example.test: all is well\u2028Two") with { DisplayName = "A\r\nB" };

        Assert.Empty(await Calls.RunAsync(profile, [result], exitCode: 2));

        var mail = Assert.Single(server.Mails);
        Assert.Equal(@"ZivverSynctool: Ex\nBcc: evil@example.test\nample – 1 account failed (exit code 2)", mail.Subject);
        Assert.Empty(mail.Bcc);
        Assert.Equal(["it@example.test"], server.Envelope.To);
        Assert.Contains(@"One\n- person9@example.test: all is well\u2028Two", mail.TextBody, StringComparison.Ordinal);
        Assert.Contains(@"Organization: Example\r\nBcc: other@example.test\r\n\r\nCare", mail.TextBody, StringComparison.Ordinal);
    }

    private static RunNotice Notice() => RunNotice.Of(
        Profiles.In("/profiles"), new RunEnd { Unattended = true, Results = Calls.Mixed, Run = Calls.Ended(Calls.Mixed, 2), Started = Calls.Noon, Ended = Calls.Noon.AddMinutes(5) }, null);

    private static MailSettings Secure(MailSettings mail, string security, MailServer server) =>
        mail with { Security = security == "tls" ? MailSecurity.Tls : MailSecurity.StartTls, CertificateAuthority = server.AuthorityFile };

    private static void Warns(IEnumerable<string> warnings, string part) => Assert.Contains(part, Assert.Single(warnings), StringComparison.Ordinal);

    private static Dictionary<string, string> Files(MimeMessage mail) => mail.Attachments.Cast<MimePart>().ToDictionary(part => part.FileName!, part =>
    {
        using var content = new MemoryStream();
        part.Content!.DecodeTo(content);
        return System.Text.Encoding.UTF8.GetString(content.ToArray());
    });
}
