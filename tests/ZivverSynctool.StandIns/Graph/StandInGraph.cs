using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json.Nodes;

namespace ZivverSynctool.StandIns.Graph;

/// <summary>Stand-in for Microsoft Graph and its token endpoint, on loopback. It is shaped after Microsoft's documentation and knows nothing else of the real ones.</summary>
public sealed class StandInGraph : IDisposable
{
    private readonly HttpListener _listener;
    private readonly Task _accepting;
    private readonly StandInAuthority _authority;
    private readonly StandInQueries _queries;
    private readonly ConcurrentQueue<StandInRequest> _requests = new();
    private readonly ConcurrentDictionary<StandInFault, int> _seen = new();

    /// <summary>Starts it.</summary>
    public StandInGraph()
    {
        _authority = new StandInAuthority(Directory, Application);
        _queries = new StandInQueries(Directory, Application);
        (_listener, Address) = Start();
        _accepting = Task.Run(AcceptAsync);
    }

    /// <summary>The address of both.</summary>
    public Uri Address { get; }

    /// <summary>What the directory holds.</summary>
    public StandInDirectory Directory { get; } = new();

    /// <summary>The app registration.</summary>
    public StandInApplication Application { get; } = new();

    /// <summary>What is to go wrong.</summary>
    public IList<StandInFault> Faults { get; } = [];

    /// <summary>All requests so far.</summary>
    public IReadOnlyCollection<StandInRequest> Requests => _requests;

    /// <inheritdoc/>
    public void Dispose()
    {
        _listener.Close();
        _accepting.GetAwaiter().GetResult();
    }

    private static (HttpListener, Uri) Start()
    {
        for (var attempt = 1; ; attempt++)
        {
            var port = FreePort();
            var listener = new HttpListener();
            listener.Prefixes.Add($"http://127.0.0.1:{port}/");
            try
            {
                listener.Start();
                return (listener, new Uri($"http://127.0.0.1:{port}/"));
            }
            catch (HttpListenerException) when (attempt < 20)
            {
                // Somebody else was faster with that port.
                listener.Close();
            }
        }
    }

    private static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }

    private async Task AcceptAsync()
    {
        var handling = new List<Task>();
        while (true)
            try
            {
                var context = await _listener.GetContextAsync();
                handling.Add(Task.Run(() => HandleAsync(context)));
            }
            catch (Exception e) when (e is HttpListenerException or ObjectDisposedException or InvalidOperationException)
            {
                await Task.WhenAll(handling);
                return;
            }
    }

    private async Task HandleAsync(HttpListenerContext context)
    {
        var request = await ReadAsync(context.Request);
        _requests.Enqueue(request);
        var answer = StandInAuthority.Knows(request.Path) ? _authority.Answer(request, Address.Authority) : _queries.Answer(request, Address);
        try
        {
            await SendAsync(context.Response, request, answer, Faults.FirstOrDefault(fault => Happens(fault, request)));
        }
        catch (Exception e) when (e is HttpListenerException or IOException or ObjectDisposedException)
        {
            // The caller is gone.
            context.Response.Abort();
        }
    }

    private bool Happens(StandInFault fault, StandInRequest request)
    {
        if (!request.Path.Contains(fault.Path, StringComparison.Ordinal))
            return false;
        var seen = _seen.AddOrUpdate(fault, 1, (_, before) => before + 1);
        return seen > fault.After && seen <= fault.After + fault.Times;
    }

    private async Task SendAsync(HttpListenerResponse response, StandInRequest request, StandInAnswer answer, StandInFault? fault)
    {
        if (fault?.Kind == StandInFaultKind.Refused)
            answer = fault.Answer!;
        if (fault is not null)
            Bend(answer.Body, request, fault);
        response.StatusCode = answer.Status;
        if (answer.RetryAfter is { } seconds)
            response.Headers["Retry-After"] = seconds.ToString(CultureInfo.InvariantCulture);
        var isPage = fault?.Kind == StandInFaultKind.WebPage;
        response.ContentType = isPage ? "text/html" : "application/json";
        var body = Encoding.UTF8.GetBytes(isPage ? "<html><title>Log in</title></html>" : answer.Body.ToJsonString());
        var half = body.AsMemory(0, body.Length / 2);
        response.ContentLength64 = fault?.Kind == StandInFaultKind.Truncated ? half.Length : body.Length;
        if (fault?.Kind is StandInFaultKind.Truncated or StandInFaultKind.Dropped)
            await response.OutputStream.WriteAsync(half);
        else
            await response.OutputStream.WriteAsync(body);
        if (fault?.Kind == StandInFaultKind.Dropped)
            response.Abort();
        else
            response.Close();
    }

    private void Bend(JsonObject body, StandInRequest request, StandInFault fault)
    {
        const string link = "@odata.nextLink";
        if (fault.Kind == StandInFaultKind.LostPages)
            body.Remove(link);
        else if (fault.Kind == StandInFaultKind.RepeatedPage)
            body[link] = $"{Address}{request.Path.TrimStart('/')}?$count=true&$top=999&$skiptoken={request["$skiptoken"] ?? "0"}&$select={request["$select"]}";
        else if (fault.Kind == StandInFaultKind.RepeatedObjects && (string?)body[link] is { } next)
            body[link] = next.Remove(next.IndexOf("$skiptoken", StringComparison.Ordinal)) + "$skiptoken=1";
        else if (fault.Kind == StandInFaultKind.ForeignLink)
            body[link] = fault.Elsewhere!.ToString();
    }

    private static async Task<StandInRequest> ReadAsync(HttpListenerRequest request)
    {
        using var reader = new StreamReader(request.InputStream);
        var query = request.RawUrl!.Split('?', 2);
        return new StandInRequest(
            request.HttpMethod, query[0], Pairs(query.ElementAtOrDefault(1)), request.Headers["Authorization"], request.Headers["ConsistencyLevel"], Pairs(await reader.ReadToEndAsync()));
    }

    private static Dictionary<string, string> Pairs(string? text) => (text ?? "").Split('&', StringSplitOptions.RemoveEmptyEntries)
        .Select(pair => pair.Split('=', 2)).ToDictionary(pair => WebUtility.UrlDecode(pair[0]), pair => WebUtility.UrlDecode(pair.ElementAtOrDefault(1) ?? ""));
}
