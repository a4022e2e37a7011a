using System.Net;
using System.Net.Sockets;

namespace ZivverSynctool.Infrastructure.Sandbox.Http;

/// <summary>
/// An HTTP/1.1 server that only this machine can reach. It sits on sockets of its own, because a server that must be able
/// to break off without an answer needs the connection itself.
/// </summary>
internal sealed class LoopbackListener : IDisposable
{
    private const int PortsToTry = 20;

    private readonly object _gate = new();
    private readonly Dictionary<HttpConnection, Task> _connections = [];
    private readonly IReadOnlyList<TcpListener> _listeners;
    private readonly Func<HttpExchange, Task> _handle;
    private readonly Task _accepting;
    private volatile bool _stopping;

    private LoopbackListener(IReadOnlyList<TcpListener> listeners, Func<int, Func<HttpExchange, Task>> handlerFor)
    {
        _listeners = listeners;
        Port = ((IPEndPoint)listeners[0].LocalEndpoint).Port;
        _handle = handlerFor(Port);
        _accepting = Task.WhenAll(listeners.Select(listener => Task.Run(() => AcceptAsync(listener))));
    }

    public int Port { get; }

    /// <summary>Starts listening on <c>localhost</c>, by IPv4 and where there is one IPv6.</summary>
    /// <param name="port">The port; 0 chooses a free one.</param>
    /// <param name="handlerFor">Gives what handles a request, once the port is known.</param>
    public static LoopbackListener Start(int port, Func<int, Func<HttpExchange, Task>> handlerFor)
    {
        for (var attempt = 1; ; attempt++)
            try
            {
                return new LoopbackListener(Listen(port), handlerFor);
            }
            catch (SocketException e)
            {
                // A port that is free by IPv4 may be taken by IPv6.
                if (port == 0 && attempt < PortsToTry)
                    continue;
                throw new SyncException(
                    "SandboxPortInUse", SyncErrorKind.Unavailable, $"The sandbox cannot listen on port {port} of localhost: {e.Message}",
                    "Choose another port, or a free one with -Port 0.", e);
            }
    }

    /// <summary>Stops listening and breaks the connections there are.</summary>
    public void Dispose()
    {
        _stopping = true;
        foreach (var listener in _listeners)
            listener.Stop();
        _accepting.GetAwaiter().GetResult();
        KeyValuePair<HttpConnection, Task>[] left;
        lock (_gate)
            left = [.. _connections];
        foreach (var connection in left)
            connection.Key.Dispose();
        Task.WaitAll([.. left.Select(connection => connection.Value)]);
    }

    private static TcpListener[] Listen(int port)
    {
        var started = new List<TcpListener>();
        try
        {
            foreach (var address in Socket.OSSupportsIPv6 ? [IPAddress.Loopback, IPAddress.IPv6Loopback] : new[] { IPAddress.Loopback })
            {
                var chosen = started.Count == 0 ? port : ((IPEndPoint)started[0].LocalEndpoint).Port;
                var listener = new TcpListener(address, chosen);
                listener.Start();
                started.Add(listener);
            }

            return [.. started];
        }
        catch (SocketException)
        {
            started.ForEach(listener => listener.Stop());
            throw;
        }
    }

    private async Task AcceptAsync(TcpListener listener)
    {
        while (true)
            try
            {
                Serve(new HttpConnection(await listener.AcceptSocketAsync().ConfigureAwait(false), _handle));
            }
            catch (Exception e) when (_stopping && e is SocketException or ObjectDisposedException or InvalidOperationException)
            {
                return;
            }
    }

    private void Serve(HttpConnection connection)
    {
        lock (_gate)
            _connections.Add(connection, Task.Run(ServeAsync));

        async Task ServeAsync()
        {
            try
            {
                await connection.ServeAsync().ConfigureAwait(false);
            }
            finally
            {
                lock (_gate)
                    _connections.Remove(connection);
            }
        }
    }
}
