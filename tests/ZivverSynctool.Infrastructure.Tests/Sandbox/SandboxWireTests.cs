using System.Net;
using System.Net.Sockets;
using System.Text;
using ZivverSynctool.Infrastructure.Sandbox;
using static ZivverSynctool.Infrastructure.Tests.Sandbox.SandboxClient;

namespace ZivverSynctool.Infrastructure.Tests.Sandbox;

/// <summary>HTTP as other clients speak it, byte by byte (RFC 9112).</summary>
public sealed class SandboxWireTests : IDisposable
{
    private const string Body = """{"userName":"a@example.test"}""";

    private readonly SandboxClient _client = new();

    public void Dispose() => _client.Dispose();

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("localhost")]
    [InlineData("[::1]")]
    public async Task It_is_reached_by_every_name_of_this_machine(string host)
    {
        Assert.SkipWhen(host == "[::1]" && !Socket.OSSupportsIPv6, "There is no IPv6 here.");
        var address = new UriBuilder(_client.Server.BaseAddress + "/Users") { Host = host }.Uri;
        using var response = await _client.Http.GetAsync(address);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Fact]
    public async Task A_body_may_come_in_chunks() =>
        Assert.Equal("HTTP/1.1 201 Created", await SayAsync(
            Head("POST", "Transfer-Encoding: chunked", "Content-Type: application/json"),
            "5;name=value\r\n", Body[..5], "\r\n", $"{Body.Length - 5:X}\r\n", Body[5..] + "\r\n0\r\nTrailer: x\r\n\r\n"));

    [Fact]
    public async Task A_caller_that_asks_first_is_told_to_go_on() =>
        Assert.Equal("HTTP/1.1 100 Continue", await SayAsync(Head("POST", "Expect: 100-continue", $"Content-Length: {Body.Length}"), Body));

    [Theory]
    [InlineData("nonsense\r\n")]
    [InlineData("GET /Users HTTP/9.9\r\n")]
    [InlineData("GET /Users HTTP/1.1\r\nno colon\r\n")]
    [InlineData("POST /Users HTTP/1.1\r\nContent-Length: many\r\n\r\n")]
    [InlineData("POST /Users HTTP/1.1\r\nContent-Length: 99999999999\r\n\r\n")]
    [InlineData("POST /Users HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n")]
    public async Task What_is_no_HTTP_is_400(string bytes) => Assert.Equal("HTTP/1.1 400 BadRequest", await SayAsync(bytes));

    [Theory]
    [InlineData("HTTP/1.1", "Connection: close")]
    [InlineData("HTTP/1.0", "Accept: */*")]
    public async Task A_caller_that_wants_no_more_is_let_go(string version, string header)
    {
        using var connection = await ConnectAsync();
        var stream = connection.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes(Head("GET", header).Replace("HTTP/1.1", version, StringComparison.Ordinal)));
        using var reader = new StreamReader(stream);
        Assert.Contains("Connection: close", await reader.ReadToEndAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_caller_that_leaves_in_the_middle_harms_nobody()
    {
        using (var connection = await ConnectAsync())
            await connection.GetStream().WriteAsync(Encoding.ASCII.GetBytes(Head("POST", "Content-Length: 1000") + "half"));
        Assert.Equal(200, (await ReadAsync(_client.SendAsync("GET", "/Users"))).Status);
        Assert.Single(_client.Server.Requests);
    }

    [Fact]
    public async Task A_reset_is_a_reset()
    {
        _client.Server.AddFault(new SandboxFault(SandboxFaultKind.ResetBeforeAnswer));
        using var connection = await ConnectAsync();
        await connection.GetStream().WriteAsync(Encoding.ASCII.GetBytes(Head("GET", "Accept: */*")));
        var error = await Assert.ThrowsAsync<IOException>(async () => await connection.GetStream().ReadExactlyAsync(new byte[1]));
        Assert.Equal(SocketError.ConnectionReset, Assert.IsType<SocketException>(error.InnerException).SocketErrorCode);
    }

    private string Head(string method, params string[] headers) =>
        $"{method} /api/scim/v2/Users HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer {_client.Server.Key}\r\n{string.Concat(headers.Select(header => header + "\r\n"))}\r\n";

    private async Task<string?> SayAsync(params string[] pieces)
    {
        using var connection = await ConnectAsync();
        var stream = connection.GetStream();
        foreach (var piece in pieces)
            await stream.WriteAsync(Encoding.ASCII.GetBytes(piece));
        using var reader = new StreamReader(stream);
        return await reader.ReadLineAsync();
    }

    private async Task<TcpClient> ConnectAsync()
    {
        var connection = new TcpClient();
        await connection.ConnectAsync(IPAddress.Loopback, _client.Server.BaseAddress.Port);
        return connection;
    }
}
