using System.Net;
using System.Net.Http.Headers;
using System.Security.Authentication;

namespace ZivverSynctool.Infrastructure.Http;

/// <summary>The HTTP client as every API needs it, and what all messages have in common.</summary>
internal static class Transport
{
    /// <summary>What sends the requests.</summary>
    public static readonly ProductInfoHeaderValue Agent =
        new("ZivverSynctool", typeof(Transport).Assembly.GetName().Version?.ToString(3));

    /// <summary>An HTTP client that never follows a redirect, keeps no cookie and has no time-out of its own.</summary>
    /// <param name="server">The server it is for.</param>
    /// <param name="options">What tests change.</param>
    /// <param name="before">Sees each message before it is sent, or null.</param>
    public static HttpClient Client(Uri server, ConnectionOptions options, DelegatingHandler? before = null)
    {
        HttpMessageHandler network = options.Handler ?? Handler(server);
        if (before is not null)
            before.InnerHandler = network;
        return new HttpClient(before ?? network, disposeHandler: options.Handler is null) { Timeout = Timeout.InfiniteTimeSpan };
    }

    /// <summary>The message of a request.</summary>
    /// <param name="request">The request.</param>
    /// <param name="target">Its whole address.</param>
    /// <param name="bearer">The key or token that lets it in.</param>
    /// <param name="accepted">The media types that are understood, the best one first.</param>
    public static HttpRequestMessage Message(ApiRequest request, Uri target, string bearer, params string[] accepted)
    {
        var message = new HttpRequestMessage(request.Method, target);
        message.Headers.Authorization = new AuthenticationHeaderValue("Bearer", bearer);
        message.Headers.UserAgent.Add(Agent);
        foreach (var type in accepted)
            message.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue(type));
        foreach (var (name, value) in request.Headers)
            message.Headers.Add(name, value);
        // .NET Framework would first ask whether it may send a body: a round trip more.
        message.Headers.ExpectContinue = false;
        if (request.Body is not null)
        {
            message.Content = new ByteArrayContent(request.Body);
            message.Content.Headers.ContentType = new MediaTypeHeaderValue(request.ContentType!);
        }

        return message;
    }

    private static HttpClientHandler Handler(Uri server) => new()
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        AutomaticDecompression = DecompressionMethods.GZip | DecompressionMethods.Deflate,
        // .NET Framework has two; the pacer decides, not the number of connections.
        MaxConnectionsPerServer = 32,
        SslProtocols = Protocols,
        // What stays on this computer needs no proxy, and plain http must not reach one.
        UseProxy = server.Scheme == Uri.UriSchemeHttps && !server.IsLoopback,
        // A proxy that wants to know who asks is told so as Windows tells it: by the account, without a password of ours.
        DefaultProxyCredentials = CredentialCache.DefaultCredentials,
    };

    /// <summary>The versions of TLS that are spoken.</summary>
#if NET
    public const SslProtocols Protocols = SslProtocols.Tls12 | SslProtocols.Tls13;
#else
    public const SslProtocols Protocols = SslProtocols.Tls12;
#endif
}
