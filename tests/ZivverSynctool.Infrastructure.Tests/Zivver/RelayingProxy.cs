using System.Net;
using System.Net.Sockets;
using System.Text;

namespace ZivverSynctool.Infrastructure.Tests.Zivver;

/// <summary>A proxy that takes callers to one port of this computer, whatever name they ask for, and remembers what it saw of them.</summary>
/// <param name="port">The port that callers come to.</param>
/// <param name="refusal">The status line that callers get instead, or null.</param>
internal sealed class RelayingProxy(int port, string? refusal = null) : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>The head of the first request, which is all that a proxy reads of what is encrypted.</summary>
    public string Head { get; private set; } = "";

    public void Start()
    {
        _listener.Start();
        _ = Task.Run(async () =>
        {
            while (true)
                _ = RelayAsync(await _listener.AcceptTcpClientAsync());
        });
    }

    public void Dispose() => _listener.Dispose();

    private async Task RelayAsync(TcpClient caller)
    {
        using var _ = caller;
        var stream = caller.GetStream();
        var head = await HeadAsync(stream);
        if (Head.Length == 0)
            Head = head;
        if (refusal is not null)
        {
            await stream.WriteAsync(Encoding.ASCII.GetBytes($"HTTP/1.1 {refusal}\r\nContent-Length: 0\r\n\r\n"));
            return;
        }

        using var server = new TcpClient();
        await server.ConnectAsync(IPAddress.Loopback, port);
        await stream.WriteAsync("HTTP/1.1 200 Connection established\r\n\r\n"u8.ToArray());
        await Task.WhenAny(stream.CopyToAsync(server.GetStream()), server.GetStream().CopyToAsync(stream));
    }

    private static async Task<string> HeadAsync(NetworkStream stream)
    {
        var head = new StringBuilder();
        var one = new byte[1];
        while (!head.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal) && await stream.ReadAsync(one) > 0)
            head.Append((char)one[0]);
        return head.ToString();
    }
}
