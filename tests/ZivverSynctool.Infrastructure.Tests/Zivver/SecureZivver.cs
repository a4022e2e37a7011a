using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace ZivverSynctool.Infrastructure.Tests.Zivver;

/// <summary>A Zivver behind TLS that has no accounts.</summary>
internal sealed class SecureZivver : IDisposable
{
    private const string Empty = """{"totalResults":0,"Resources":[]}""";

    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly X509Certificate2 _certificate;

    public SecureZivver(X509Certificate2 certificate)
    {
        // A key that was only made in memory cannot be used by every TLS library.
        _certificate = X509CertificateLoader.LoadPkcs12(certificate.Export(X509ContentType.Pkcs12), null);
        _listener.Start();
        _ = Task.Run(async () =>
        {
            while (true)
                _ = AnswerAsync(await _listener.AcceptTcpClientAsync());
        });
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>What the last caller sent.</summary>
    public string Request { get; private set; } = "";

    public void Dispose()
    {
        _listener.Dispose();
        _certificate.Dispose();
    }

    private async Task AnswerAsync(TcpClient caller)
    {
        using var _ = caller;
        await using var secure = new SslStream(caller.GetStream());
        await secure.AuthenticateAsServerAsync(_certificate);
        var buffer = new byte[8192];
        Request = Encoding.ASCII.GetString(buffer, 0, await secure.ReadAsync(buffer));
        await secure.WriteAsync(Encoding.ASCII.GetBytes($"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: {Empty.Length}\r\nConnection: close\r\n\r\n{Empty}"));
    }
}
