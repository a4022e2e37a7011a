using System.Net;
using System.Net.Sockets;
using System.Text;

namespace ZivverSynctool.Module.Tests;

/// <summary>A server that throws back at the caller, in the body of each refusal, what the caller let itself in with.</summary>
internal sealed class EchoingServer : IDisposable
{
    private readonly HttpListener _listener = new();
    private readonly Task _serving;
    private readonly int _status;
    private readonly Func<string, string> _body;
    private readonly string _retryAfter;
    private int _requests;

    /// <param name="status">Of every answer.</param>
    /// <param name="body">The body, made of the key that was sent.</param>
    /// <param name="retryAfter">After how many seconds it wants to be asked again.</param>
    public EchoingServer(int status, Func<string, string> body, string retryAfter = "")
    {
        _status = status;
        _body = body;
        _retryAfter = retryAfter;
        BaseUri = $"http://localhost:{FreePort()}/api/scim/v2";
        _listener.Prefixes.Add(BaseUri + "/");
        _listener.Start();
        _serving = Task.Run(ServeAsync);
    }

    public string BaseUri { get; }

    /// <summary>How many requests it had.</summary>
    public int Requests => _requests;

    public void Dispose()
    {
        _listener.Close();
        _serving.GetAwaiter().GetResult();
    }

    private async Task ServeAsync()
    {
        while (true)
        {
            HttpListenerContext context;
            try
            {
                context = await _listener.GetContextAsync();
            }
            catch (Exception e) when (e is HttpListenerException or ObjectDisposedException)
            {
                // The test is over.
                return;
            }

            Interlocked.Increment(ref _requests);
            context.Response.StatusCode = _status;
            context.Response.ContentType = "text/plain";
            if (_retryAfter.Length > 0)
                context.Response.Headers["Retry-After"] = _retryAfter;
            await context.Response.OutputStream.WriteAsync(Encoding.UTF8.GetBytes(_body(context.Request.Headers["Authorization"]!.Split(' ')[1])));
            context.Response.Close();
        }
    }

    private static int FreePort()
    {
        using var socket = new TcpListener(IPAddress.Loopback, 0);
        socket.Start();
        return ((IPEndPoint)socket.LocalEndpoint).Port;
    }
}
