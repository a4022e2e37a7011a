using System.Net;
using System.Net.Sockets;

namespace ZivverSynctool.Bench;

/// <summary>Answers the two listings with what was recorded, and nothing else.</summary>
internal sealed class RecordedServer : IDisposable
{
    private readonly HttpListener _listener = new();
    private readonly byte[] _users;
    private readonly byte[] _groups;
    private int _requests;

    public RecordedServer(byte[] users, byte[] groups)
    {
        (_users, _groups) = (users, groups);
        BaseAddress = new Uri($"http://localhost:{FreePort()}/api/scim/v2");
        _listener.Prefixes.Add($"http://localhost:{BaseAddress.Port}/");
        _listener.Start();
        _ = AnswerAsync();
    }

    public Uri BaseAddress { get; }

    public int Requests => _requests;

    public void Dispose() => ((IDisposable)_listener).Dispose();

    private async Task AnswerAsync()
    {
        while (_listener.IsListening)
            try
            {
                var context = await _listener.GetContextAsync();
                Interlocked.Increment(ref _requests);
                _ = Task.Run(() => Answer(context));
            }
            catch (Exception e) when (e is HttpListenerException or ObjectDisposedException)
            {
                return;
            }
    }

    private void Answer(HttpListenerContext context)
    {
        var body = context.Request.Url!.AbsolutePath.EndsWith("/Users", StringComparison.Ordinal) ? _users : _groups;
        context.Response.ContentType = "application/json";
        context.Response.ContentLength64 = body.Length;
        context.Response.OutputStream.Write(body);
        context.Response.Close();
    }

    private static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }
}
