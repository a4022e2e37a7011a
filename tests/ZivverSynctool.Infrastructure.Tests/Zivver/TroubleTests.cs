using System.Net.Sockets;
using System.Security.Authentication;
using ZivverSynctool.Infrastructure.Http;
using ZivverSynctool.Infrastructure.Tests.Http;
using ZivverSynctool.Infrastructure.Zivver;
using ZivverSynctool.Target;

namespace ZivverSynctool.Infrastructure.Tests.Zivver;

public sealed class TroubleTests : IDisposable
{
    private readonly ScriptedServer _server = new();

    public void Dispose() => _server.Dispose();

    [Theory]
    [InlineData("http://zivver.test/api", "ZivverAddressNotSecure")]
    [InlineData("ftp://zivver.test/api", "ZivverAddressInvalid")]
    [InlineData("https://user:word@zivver.test/api", "ZivverAddressInvalid")]
    [InlineData("https://zivver.test/api?x=1", "ZivverAddressInvalid")]
    public void An_address_that_would_show_the_key_is_refused(string address, string errorId)
    {
        var error = Assert.Throws<SyncException>(() => new ZivverClient(new ZivverSettings { BaseUri = new Uri(address) }, "key"));

        Assert.Equal(errorId, error.ErrorId);
        Assert.DoesNotContain("word", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://localhost:8080/api/scim/v2")]
    [InlineData("http://127.0.0.1:8080/api/scim/v2/")]
    [InlineData("http://[::1]:8080")]
    public void On_this_computer_http_will_do(string address) =>
        new ZivverClient(new ZivverSettings { BaseUri = new Uri(address) }, "key").Dispose();

    [Theory]
    [InlineData("", "ApiKeyMissing")]
    [InlineData(" \r\n", "ApiKeyMissing")]
    [InlineData("Bearer s3cr3t", "ApiKeyMalformed")]
    [InlineData("s3cr3t\nX-Other: 1", "ApiKeyMalformed")]
    [InlineData("s3cr3t\u200b", "ApiKeyMalformed")]
    public void A_key_that_cannot_be_one_is_refused_without_showing_it(string key, string errorId)
    {
        var error = Assert.Throws<SyncException>(() => new ZivverClient(new ZivverSettings(), key));

        Assert.Equal(errorId, error.ErrorId);
        Assert.DoesNotContain("s3cr3t", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pasted_blanks_around_the_key_are_dropped()
    {
        _server.Answers(204);
        using var client = new ZivverClient(new ZivverSettings(), "  the-key\r\n", null, new ConnectionOptions { Handler = _server, Time = new Microsoft.Extensions.Time.Testing.FakeTimeProvider() });

        await client.RemoveMembersAsync("g1", CancellationToken.None);

        Assert.Equal("Bearer the-key", _server.Requests[0].Authorization);
        Assert.Equal("https://app.zivver.com/api/scim/v2/Groups/g1", _server.Requests[0].Uri.AbsoluteUri);
    }

    [Fact]
    public async Task A_redirect_is_not_followed_and_named()
    {
        _server.Answers(302, "", "text/html", ("Location", "https://elsewhere.test/login"));

        var error = await FailsAsync();

        Assert.Equal(ZivverErrorCode.UnexpectedAnswer, error.Code);
        Assert.Contains("https://elsewhere.test/login", error.Message, StringComparison.Ordinal);
        Assert.Single(_server.Requests);
    }

    [Fact]
    public async Task A_web_page_instead_of_an_answer_is_said_to_be_one()
    {
        _server.Answers(200, "<html><title>Sign in</title></html>", "text/html");

        var error = await FailsAsync();

        Assert.Equal(ZivverErrorCode.UnexpectedAnswer, error.Code);
        Assert.Contains("Sign in", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_that_repeats_the_key_does_not_make_us_show_it()
    {
        var lines = new List<string>();
        _server.Answers(400, $"No such key: {ClientUnderTest.Key}", "text/plain");
        using var client = ClientUnderTest.Of(_server, verbose: lines.Add);

        var error = await Assert.ThrowsAsync<ZivverException>(() => client.ListAsync(AccountType.User, CancellationToken.None));

        Assert.DoesNotContain(ClientUnderTest.Key, error.ToString() + string.Join("", lines), StringComparison.Ordinal);
    }

    public static TheoryData<Exception, string> Faults => new()
    {
        { new SocketException((int)SocketError.HostNotFound), "DNS" },
        { new SocketException((int)SocketError.ConnectionRefused), "refuses connections" },
        { new AuthenticationException("bad"), "certificate" },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task A_server_that_was_never_reached_is_reported_at_once_and_in_words(Exception cause, string words)
    {
        _server.Fails(new HttpRequestException("failed", cause));

        var error = await FailsAsync();

        Assert.Equal(ZivverErrorCode.Unreachable, error.Code);
        Assert.Contains(words, error.Message, StringComparison.Ordinal);
        Assert.Contains("zivver.test", error.Message, StringComparison.Ordinal);
        Assert.Single(_server.Requests);
    }

    [Fact]
    public async Task A_server_that_answered_before_is_waited_for()
    {
        _server.Answers(204).Fails(new HttpRequestException("failed", new SocketException((int)SocketError.ConnectionRefused))).Answers(204);
        using var client = ClientUnderTest.Of(_server);

        await client.RemoveMembersAsync("g1", CancellationToken.None);
        await client.RemoveMembersAsync("g1", CancellationToken.None);

        Assert.Equal(3, _server.Requests.Count);
    }

    private async Task<ZivverException> FailsAsync()
    {
        using var client = ClientUnderTest.Of(_server);
        return await Assert.ThrowsAsync<ZivverException>(() => client.ListAsync(AccountType.User, CancellationToken.None));
    }
}
