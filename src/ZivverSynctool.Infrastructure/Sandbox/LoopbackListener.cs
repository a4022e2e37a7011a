using System.Net;
using System.Net.Sockets;

namespace ZivverSynctool.Infrastructure.Sandbox;

/// <summary>
/// An HTTP server on <c>http://localhost:port/</c>, a prefix that needs no elevation on Windows. Requests are handled in
/// parallel.
/// </summary>
internal sealed class LoopbackListener : IDisposable
{
    private const int PortsToTry = 20;

    private readonly HttpListener _listener;
    private readonly Func<HttpListenerContext, Task> _handle;
    private readonly object _gate = new();
    private readonly HashSet<Task> _inFlight = [];
    private readonly Task _accepting;

    private LoopbackListener(HttpListener listener, int port, Func<HttpListenerContext, Task> handle)
    {
        _listener = listener;
        _handle = handle;
        Port = port;
        _accepting = Task.Run(AcceptAsync);
    }

    public int Port { get; }

    /// <summary>Starts listening.</summary>
    /// <param name="port">The port; 0 chooses a free one.</param>
    /// <param name="handlerFor">Gives what handles a request, once the port is known.</param>
    public static LoopbackListener Start(int port, Func<int, Func<HttpListenerContext, Task>> handlerFor)
    {
        for (var attempt = 1; ; attempt++)
        {
            var candidate = port == 0 ? FreePort() : port;
            var listener = new HttpListener();
            listener.Prefixes.Add($"http://localhost:{candidate}/");
            try
            {
                listener.Start();
                return new LoopbackListener(listener, candidate, handlerFor(candidate));
            }
            catch (HttpListenerException e)
            {
                // Between looking and taking, someone else may have taken a free port.
                if (port == 0 && attempt < PortsToTry)
                    continue;
                throw new SyncException(
                    "SandboxPortInUse", SyncErrorKind.Unavailable, $"The sandbox cannot listen on port {candidate} of localhost: {e.Message}",
                    "Choose another port, or none to have a free one chosen.", e);
            }
        }
    }

    /// <summary>Stops listening and waits for the requests in flight.</summary>
    public void Dispose()
    {
        _listener.Stop();
        _accepting.GetAwaiter().GetResult();
        Task[] left;
        lock (_gate)
            left = [.. _inFlight];
        Task.WaitAll(left);
        _listener.Close();
    }

    private async Task AcceptAsync()
    {
        while (true)
        {
            HttpListenerContext context;
            try
            {
                context = await _listener.GetContextAsync().ConfigureAwait(false);
            }
            catch (Exception e) when (!_listener.IsListening && e is HttpListenerException or ObjectDisposedException or InvalidOperationException)
            {
                return;
            }

            Track(_handle(context));
        }
    }

    private void Track(Task handling)
    {
        lock (_gate)
            _inFlight.Add(handling);
        handling.ContinueWith(
            done =>
            {
                lock (_gate)
                    _inFlight.Remove(done);
            },
            CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
    }

    private static int FreePort()
    {
        var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        try
        {
            return ((IPEndPoint)probe.LocalEndpoint).Port;
        }
        finally
        {
            probe.Stop();
        }
    }
}
