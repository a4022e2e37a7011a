using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using MimeKit;
using ZivverSynctool.Directories;

namespace ZivverSynctool.Infrastructure.Tests.Notifications;

/// <summary>A real mail server on loopback, of Debian's aiosmtpd, that keeps what it is sent.</summary>
internal sealed class MailServer : IDisposable
{
    private static readonly JsonSerializerOptions Names = new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase };

    private readonly TempFolder _folder = new();
    private readonly TestAuthority _authority = new();
    private ServerProcess? _process;

    public const string Host = "127.0.0.1";

    public const string UserName = "sync";

    public const string Password = "Welkom-2026!";

    public int Port { get; } = FreePort();

    public string AuthorityFile => _folder.File("ca.pem");

    public static async Task<MailServer> StartAsync(
        string security = "none", bool login = false, IReadOnlyDictionary<string, string>? refuses = null, int size = 30 << 20, string host = Host)
    {
        Assert.SkipUnless(
            File.Exists("/usr/bin/python3") && Directory.Exists("/usr/lib/python3/dist-packages/aiosmtpd"), "aiosmtpd is not installed: apt-get install python3-aiosmtpd.");
        var server = new MailServer();
        using var certificate = server._authority.Issue([host]);
        server._folder.Write("ca.pem", server._authority.Pem);
        var told = JsonSerializer.Serialize(new
        {
            Port = server.Port,
            Folder = server._folder.Path,
            Security = security,
            Certificate = server._folder.Write("server.pem", certificate.ExportCertificatePem()),
            Key = server._folder.Write("server.key", System.Security.Cryptography.X509Certificates.RSACertificateExtensions.GetRSAPrivateKey(certificate)!.ExportRSAPrivateKeyPem()),
            UserName = login ? UserName : "",
            Password,
            Refuses = refuses ?? new Dictionary<string, string>(),
            Size = size,
        }, Names);
        server._process = await ServerProcess.StartAsync(
            new ProcessStartInfo("/usr/bin/python3", [Checkout.Path("tests", "ZivverSynctool.Infrastructure.Tests", "Notifications", "mailserver.py"), told]), Host, [server.Port]);
        return server;
    }

    /// <summary>The mails it was sent, in order.</summary>
    public IReadOnlyList<MimeMessage> Mails => [.. Files("*.eml").Select(path => MimeMessage.Load(path))];

    /// <summary>How the only mail came.</summary>
    public Envelope Envelope => JsonSerializer.Deserialize<Envelope>(File.ReadAllText(Assert.Single(Files("*.json"))), Names)!;

    public void Dispose()
    {
        _process?.Dispose();
        _authority.Dispose();
        _folder.Dispose();
    }

    private IEnumerable<string> Files(string pattern) => Directory.GetFiles(_folder.Path, pattern).Order(StringComparer.Ordinal);

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
