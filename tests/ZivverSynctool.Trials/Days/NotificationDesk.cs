using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace ZivverSynctool.Trials.Days;

/// <summary>Where notifications arrive: a web address on this computer.</summary>
internal sealed class NotificationDesk : IDisposable
{
    /// <summary>The environment variable the profile takes the address from.</summary>
    public const string Variable = "ZIVVER_TRIALS_DESK";

    private readonly HttpListener _listener = new();
    private readonly ConcurrentQueue<string> _arrived = new();
    private readonly Task _listening;

    public NotificationDesk()
    {
        Address = new Uri($"http://localhost:{FreePort()}/hook/");
        _listener.Prefixes.Add(Address.AbsoluteUri);
        _listener.Start();
        _listening = ListenAsync();
        Environment.SetEnvironmentVariable(Variable, Address.AbsoluteUri);
    }

    /// <summary>The address.</summary>
    public Uri Address { get; }

    /// <summary>Whether it answers that something went wrong there.</summary>
    public bool IsBroken { get; set; }

    /// <summary>What has arrived since it was asked last.</summary>
    public IReadOnlyList<string> Take()
    {
        var arrived = new List<string>();
        while (_arrived.TryDequeue(out var one))
            arrived.Add(one);
        return arrived;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _listener.Stop();
        _listening.GetAwaiter().GetResult();
        _listener.Close();
    }

    private static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }

    private async Task ListenAsync()
    {
        while (_listener.IsListening)
        {
            HttpListenerContext call;
            try
            {
                call = await _listener.GetContextAsync().ConfigureAwait(false);
            }
            catch (Exception end) when (end is HttpListenerException or ObjectDisposedException)
            {
                // It was stopped.
                return;
            }

            using var body = new StreamReader(call.Request.InputStream);
            var text = await body.ReadToEndAsync().ConfigureAwait(false);
            if (!IsBroken)
                _arrived.Enqueue(text);
            call.Response.StatusCode = IsBroken ? 500 : 200;
            call.Response.Close();
        }
    }
}
