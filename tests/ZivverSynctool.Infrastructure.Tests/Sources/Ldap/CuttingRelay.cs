using System.Net;
using System.Net.Sockets;

namespace ZivverSynctool.Infrastructure.Tests.Sources.Ldap;

/// <summary>Stands between a client and a server, and does something when the server has said so many bytes on one connection.</summary>
internal sealed class CuttingRelay : IDisposable
{
    private const int BufferSize = 16 * 1024;

    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly int _serverPort;
    private readonly long _bytes;
    private readonly Func<Task> _reached;

    /// <param name="serverPort">Where the server listens on this computer.</param>
    /// <param name="bytes">After how many bytes of an answer.</param>
    /// <param name="reached">What is done then; nothing more is passed on until it is done.</param>
    public CuttingRelay(int serverPort, long bytes, Func<Task> reached)
    {
        (_serverPort, _bytes, _reached) = (serverPort, bytes, reached);
        _listener.Start();
        _ = AcceptAsync();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    public void Dispose() => _listener.Dispose();

    private async Task AcceptAsync()
    {
        while (true)
            try
            {
                _ = RelayAsync(await _listener.AcceptTcpClientAsync());
            }
            catch (Exception e) when (e is SocketException or ObjectDisposedException)
            {
                return;
            }
    }

    private async Task RelayAsync(TcpClient client)
    {
        using var near = client;
        using var far = new TcpClient();
        await far.ConnectAsync(IPAddress.Loopback, _serverPort);
        await Task.WhenAny(CopyAsync(near, far, long.MaxValue), CopyAsync(far, near, _bytes));
    }

    private async Task CopyAsync(TcpClient from, TcpClient to, long until)
    {
        var buffer = new byte[BufferSize];
        long passed = 0;
        try
        {
            while (await from.GetStream().ReadAsync(buffer) is > 0 and var read)
            {
                passed += read;
                if (passed > until)
                    await _reached();
                await to.GetStream().WriteAsync(buffer.AsMemory(0, read));
            }
        }
        catch (Exception e) when (e is IOException or ObjectDisposedException or InvalidOperationException)
        {
            // The other side has hung up, which is what closes this one.
        }
    }
}
