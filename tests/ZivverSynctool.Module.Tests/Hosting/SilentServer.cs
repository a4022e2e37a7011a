using System.Net;
using System.Net.Sockets;

namespace ZivverSynctool.Module.Tests;

/// <summary>A server that takes calls and never answers.</summary>
internal sealed class SilentServer : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);

    public SilentServer()
    {
        _listener.Start();
        Asked = _listener.AcceptSocketAsync();
    }

    public string BaseUri => $"http://localhost:{((IPEndPoint)_listener.LocalEndpoint).Port}/api/scim/v2";

    /// <summary>Done when somebody calls.</summary>
    public Task<Socket> Asked { get; }

    public void Dispose()
    {
        _listener.Dispose();
        if (Asked.IsCompletedSuccessfully)
            Asked.Result.Dispose();
    }
}
