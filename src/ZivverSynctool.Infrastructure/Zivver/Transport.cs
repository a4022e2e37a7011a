using System.Net;
using System.Net.Http.Headers;
using System.Security.Authentication;

namespace ZivverSynctool.Infrastructure.Zivver;

/// <summary>The HTTP client as this API needs it, and the messages it sends.</summary>
internal static class Transport
{
    private static readonly ProductInfoHeaderValue Agent =
        new("ZivverSynctool", typeof(Transport).Assembly.GetName().Version?.ToString(3));

    /// <summary>An HTTP client that never follows a redirect, keeps no cookie and has no time-out of its own.</summary>
    public static HttpClient Client(ApiAccess access, ConnectionOptions options) =>
        new(options.Handler ?? Handler(access), disposeHandler: options.Handler is null) { Timeout = Timeout.InfiniteTimeSpan };

    /// <summary>The message of a request, with the key.</summary>
    public static HttpRequestMessage Message(ScimRequest request, ApiAccess access)
    {
        var message = new HttpRequestMessage(request.Method, new Uri(access.BaseUri, request.Path));
        message.Headers.Authorization = new AuthenticationHeaderValue("Bearer", access.Key);
        message.Headers.UserAgent.Add(Agent);
        message.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue(ScimRequest.ScimJson));
        message.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue(ScimRequest.Json));
        // .NET Framework would first ask whether it may send a body: a round trip more.
        message.Headers.ExpectContinue = false;
        if (request.Body is not null)
        {
            message.Content = new ByteArrayContent(request.Body);
            message.Content.Headers.ContentType = new MediaTypeHeaderValue(request.ContentType!);
        }

        return message;
    }

    private static HttpClientHandler Handler(ApiAccess access) => new()
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        AutomaticDecompression = DecompressionMethods.GZip | DecompressionMethods.Deflate,
        // .NET Framework has two; the pacer decides, not the number of connections.
        MaxConnectionsPerServer = 32,
        SslProtocols = Protocols,
        // What stays on this computer needs no proxy, and plain http must not reach one.
        UseProxy = !access.BaseUri.IsLoopback,
    };

#if NET
    private const SslProtocols Protocols = SslProtocols.Tls12 | SslProtocols.Tls13;
#else
    private const SslProtocols Protocols = SslProtocols.Tls12;
#endif
}
