using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using ZivverSynctool.Infrastructure.Http;
using ZivverSynctool.Infrastructure.Zivver;
using ZivverSynctool.Target;

namespace ZivverSynctool.Infrastructure.Tests.Zivver;

/// <summary>What only a real socket shows.</summary>
public sealed class NetworkTests : IDisposable
{
    private static readonly ConnectionOptions Once = ClientUnderTest.Quick with { MostRepeats = 1, Patience = TimeSpan.FromSeconds(30) };
    private readonly TcpListener _server = new(IPAddress.Loopback, 0);
    private readonly int _port;

    public NetworkTests()
    {
        _server.Start();
        _port = PortOf(_server);
    }

    public void Dispose() => _server.Dispose();

    [Fact]
    public async Task The_key_does_not_follow_a_redirect()
    {
        using var elsewhere = new TcpListener(IPAddress.Loopback, 0);
        elsewhere.Start();
        var answering = AnswerAsync($"HTTP/1.1 302 Found\r\nLocation: http://127.0.0.1:{PortOf(elsewhere)}/login\r\nContent-Length: 0\r\n\r\n");

        var error = await FailsAsync("http");

        await answering;
        Assert.Equal(ZivverErrorCode.UnexpectedAnswer, error.Code);
        Assert.Equal(302, error.Status);
        Assert.False(elsewhere.Pending());
    }

    [Fact]
    public async Task A_port_that_nobody_listens_on_is_said_to_be_one()
    {
        _server.Stop();

        var error = await FailsAsync("http");

        Assert.Equal(ZivverErrorCode.Unreachable, error.Code);
        Assert.Contains("refuses connections", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_certificate_that_nobody_vouches_for_is_not_accepted()
    {
        using var certificate = SelfSigned();
        var serving = Task.Run(async () =>
        {
            using var caller = await _server.AcceptTcpClientAsync();
            await using var secure = new SslStream(caller.GetStream());
            await Assert.ThrowsAnyAsync<Exception>(async () =>
            {
                await secure.AuthenticateAsServerAsync(certificate);
                // Some handshakes end well on this side before the other one hangs up.
                if (await secure.ReadAsync(new byte[1]) == 0)
                    throw new IOException("The caller hung up without a request.");
            });
        });

        var error = await FailsAsync("https");

        await serving;
        Assert.Equal(ZivverErrorCode.Unreachable, error.Code);
        Assert.Contains("certificate", error.Message, StringComparison.Ordinal);
    }

    private async Task<ZivverException> FailsAsync(string scheme)
    {
        var address = new Uri($"{scheme}://127.0.0.1:{_port}/api/scim/v2");
        using var client = new ZivverClient(new ZivverSettings { BaseUri = address, Budget = RequestBudget.None }, ClientUnderTest.Key, null, Once);
        return await Assert.ThrowsAsync<ZivverException>(() => client.ListAsync(AccountType.User, CancellationToken.None));
    }

    private async Task AnswerAsync(string answer)
    {
        using var caller = await _server.AcceptTcpClientAsync();
        var stream = caller.GetStream();
        Assert.NotEqual(0, await stream.ReadAsync(new byte[4096]));
        await stream.WriteAsync(Encoding.ASCII.GetBytes(answer));
    }

    private static int PortOf(TcpListener listener) => ((IPEndPoint)listener.LocalEndpoint).Port;

    private static X509Certificate2 SelfSigned()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=127.0.0.1", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var certificate = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
        return X509CertificateLoader.LoadPkcs12(certificate.Export(X509ContentType.Pkcs12), null);
    }
}
