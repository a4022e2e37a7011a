using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using ZivverSynctool.Infrastructure.Notifications;
using ZivverSynctool.Infrastructure.Notifications.Web;
using ZivverSynctool.Infrastructure.Tests.Http;
using ZivverSynctool.Infrastructure.Tests.Sources.Ldap;
using ZivverSynctool.Infrastructure.Tests.Storage;
using ZivverSynctool.Review;

namespace ZivverSynctool.Infrastructure.Tests.Notifications;

/// <summary>Notifications to web addresses, and what is said where nobody takes them.</summary>
public sealed class WebhookTests : IDisposable
{
    private const string Address = "https://hooks.example.test/T0/B0/geheim?sig=s3cret";

    private readonly ScriptedServer _server = new();

    public void Dispose() => _server.Dispose();

    [Fact]
    public async Task Programs_are_told_in_json()
    {
        using var told = await TellAsync(WebhookKind.Json, Notice(2, Calls.Mixed));

        var root = told.RootElement;
        Assert.Equal(
            (2, "2 accounts failed", "20261127-120000-0001", 5002, "2026-11-27T12:05:00Z"),
            (root.GetProperty("exitCode").GetInt32(), root.GetProperty("outcome").GetString(), root.GetProperty("run").GetString(), root.GetProperty("event").GetInt32(), root.GetProperty("ended").GetString()));
        Assert.Equal(1, root.GetProperty("outcomes").GetProperty("Failed").GetInt32());
        Assert.Equal(["person00002@example.test", "person00003@example.test"], root.GetProperty("failures").EnumerateArray().Select(failure => failure.GetProperty("address").GetString()));
        Assert.Equal("POST application/json; charset=utf-8", $"{_server.Requests[0].Method} {_server.Requests[0].ContentType}");
    }

    [Fact]
    public async Task Teams_is_told_in_an_adaptive_card()
    {
        using var told = await TellAsync(WebhookKind.Teams, Notice(2, Calls.Mixed));

        var attachment = told.RootElement.GetProperty("attachments")[0];
        Assert.Equal("application/vnd.microsoft.card.adaptive", attachment.GetProperty("contentType").GetString());
        var blocks = attachment.GetProperty("content").GetProperty("body").EnumerateArray().ToList();
        Assert.All(blocks, block => Assert.Equal("RichTextBlock", block.GetProperty("type").GetString()));
        Assert.Equal("ZivverSynctool: Example – 2 accounts failed (exit code 2)", blocks[0].GetProperty("inlines")[0].GetProperty("text").GetString());
        Assert.Contains("Zivver refused the address: <b>taken</b>.", blocks[1].GetProperty("inlines")[0].GetProperty("text").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Slack_is_told_in_plain_blocks_within_its_measures()
    {
        var results = Enumerable.Range(0, 500).Select(i => Calls.Result(i, SyncOutcome.Failed, $"<!channel> {i} {new string('x', 5000)}"));

        using var told = await TellAsync(WebhookKind.Slack, Notice(2, [.. results]) with { Profile = Profiles.In("/profiles") with { Path = "/profiles/<!channel>.json" } });

        Assert.StartsWith("ZivverSynctool: &lt;!channel&gt; – 500 accounts failed", told.RootElement.GetProperty("text").GetString(), StringComparison.Ordinal);
        var blocks = told.RootElement.GetProperty("blocks").EnumerateArray().Select(block => block.GetProperty("text")).ToList();
        Assert.InRange(blocks.Count, 3, 50);
        Assert.All(blocks, text => Assert.Equal("plain_text", text.GetProperty("type").GetString()));
        Assert.All(blocks, text => Assert.InRange(text.GetProperty("text").GetString()!.Length, 1, 3000));
        Assert.InRange(blocks[0].GetProperty("text").GetString()!.Length, 1, 150);
        Assert.Equal("and 490 accounts more: see the report.", blocks[^2].GetProperty("text").GetString());
    }

    [Theory]
    [InlineData(WebhookKind.Json, 100_000)]
    [InlineData(WebhookKind.Teams, 28_000)]
    [InlineData(WebhookKind.Slack, 28_000)]
    public async Task A_huge_run_fits(WebhookKind kind, int largest)
    {
        await TellAsync(kind, Notice(2, [.. Enumerable.Range(0, 20_000).Select(i => Calls.Result(i, SyncOutcome.Failed, "Zivver refused it, for one reason or another.", "Look."))]));

        Assert.InRange(_server.Requests[0].Body.Length, 1, largest);
    }

    [Theory]
    [InlineData(500, "text/plain", "it answers with 500.", 3)]
    [InlineData(429, "text/plain", "it answers with 429.", 3)]
    [InlineData(200, "text/html", "it answers with a web page, as no webhook does.", 1)]
    [InlineData(404, "text/html", "it refuses the request (404).", 1)]
    [InlineData(400, "text/plain", "it does not take what was sent (400).", 1)]
    [InlineData(302, "text/html", "it points to evil.example.test, where nothing was sent.", 1)]
    public async Task What_else_it_answers_is_said_without_the_address(int status, string type, string said, int attempts)
    {
        for (var i = 0; i < attempts; i++)
            _server.Answers(status, "geheim s3cret", type, ("Location", "https://evil.example.test/geheim?sig=s3cret"));

        var error = await Assert.ThrowsAsync<SyncException>(() => Channel(WebhookKind.Json).SendAsync(Notice(2, Calls.Mixed)));

        Assert.Equal($"Webhook 'desk' at hooks.example.test was not told of the run: {said}", error.Message);
        Assert.DoesNotContain("geheim", error.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("s3cret", error.ToString(), StringComparison.Ordinal);
        Assert.Equal(attempts, _server.Requests.Count);
    }

    [Fact]
    public async Task A_passing_fault_is_tried_again()
    {
        _server.Answers(503).Fails(new HttpRequestException("broken off")).Answers(202);

        await Channel(WebhookKind.Teams).SendAsync(Notice(2, Calls.Mixed));

        Assert.Equal(3, _server.Requests.Count);
    }

    [Fact]
    public async Task One_that_says_nothing_is_not_waited_for()
    {
        for (var i = 0; i < 3; i++)
            _server.Does(async stop =>
            {
                await Task.Delay(Timeout.Infinite, stop);
                throw new InvalidOperationException();
            });

        var error = await Assert.ThrowsAsync<SyncException>(() => Channel(WebhookKind.Json, patience: TimeSpan.FromMilliseconds(20)).SendAsync(Notice(2, Calls.Mixed)));

        Assert.Contains("it did not answer within 0.02 seconds.", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("hooks.example.test/geheim", "WebhookAddressInvalid")]
    [InlineData("file:///geheim", "WebhookAddressInvalid")]
    [InlineData("http://hooks.example.test/geheim", "WebhookAddressNotSecure")]
    public async Task What_is_no_safe_address_is_said_without_it(string address, string errorId)
    {
        var error = await Assert.ThrowsAsync<SyncException>(() => Channel(WebhookKind.Json, address).SendAsync(Notice(2, Calls.Mixed)));

        Assert.Equal(errorId, error.ErrorId);
        Assert.DoesNotContain("geheim", error.Message + error.Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_redirect_to_another_host_is_followed_on_no_network_either()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var answering = AnswerAsync(listener, $"HTTP/1.1 307 Go\r\nLocation: http://{other.LocalEndpoint}/geheim\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");

        var error = await Assert.ThrowsAsync<SyncException>(() => new WebhookChannel(
            new WebhookSettings("desk", WebhookKind.Json, new SecretReference()), new GivenSecret(null, $"http://{listener.LocalEndpoint}/geheim"), Calls.Quick).SendAsync(Notice(2, Calls.Mixed)));

        Assert.Equal($"Webhook 'desk' at {listener.LocalEndpoint} was not told of the run: it points to {other.LocalEndpoint}, where nothing was sent.", error.Message);
        Assert.StartsWith("POST /geheim HTTP/1.1", await answering, StringComparison.Ordinal);
        Assert.False(other.Pending());
    }

    private static async Task<string> AnswerAsync(TcpListener listener, string answer)
    {
        using var client = await listener.AcceptTcpClientAsync();
        using var reader = new StreamReader(client.GetStream());
        var first = await reader.ReadLineAsync();
        while (await reader.ReadLineAsync() is { Length: > 0 })
        {
            // The headers are of no interest.
        }

        await client.GetStream().WriteAsync(System.Text.Encoding.ASCII.GetBytes(answer));
        await reader.ReadToEndAsync();
        return first!;
    }

    private static RunNotice Notice(int exitCode, IReadOnlyList<SyncResult> results) => RunNotice.Of(
        Profiles.In("/profiles"), new RunEnd { Unattended = true, Results = results, Run = Calls.Ended(results, exitCode), Started = Calls.Noon, Ended = Calls.Noon.AddMinutes(5) }, null);

    private async Task<JsonDocument> TellAsync(WebhookKind kind, RunNotice notice)
    {
        _server.Answers(200, "ok", "text/plain");
        await Channel(kind).SendAsync(notice);
        return JsonDocument.Parse(Assert.Single(_server.Requests).Body);
    }

    private WebhookChannel Channel(WebhookKind kind, string address = Address, TimeSpan? patience = null) => new(
        new WebhookSettings("desk", kind, new SecretReference()), new GivenSecret(null, address),
        new NotifyOptions { Connection = Calls.Quick.Connection with { Handler = _server, Patience = patience ?? TimeSpan.FromMinutes(1) } });
}
