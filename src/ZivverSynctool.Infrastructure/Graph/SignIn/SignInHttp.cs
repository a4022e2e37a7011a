using Microsoft.Identity.Client;
using ZivverSynctool.Infrastructure.Http;

namespace ZivverSynctool.Infrastructure.Graph.SignIn;

/// <summary>The HTTP client that signing in uses: ours, with all that holds for it, and for the configured authority only.</summary>
internal sealed class SignInHttp : IMsalHttpClientFactory, IDisposable
{
    // Where there is no such server the answer would be waited for as long as the network likes.
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(30);

    private readonly HttpClient _client;

    public SignInHttp(Uri authority, ConnectionOptions options)
    {
        _client = Transport.Client(authority, options, new Plain(authority));
        _client.Timeout = options.Patience < LongestWait ? options.Patience : LongestWait;
    }

    /// <inheritdoc/>
    public HttpClient GetHttpClient() => _client;

    /// <inheritdoc/>
    public void Dispose() => _client.Dispose();

    /// <summary>The authority as the library wants it, which knows https only.</summary>
    public static Uri Secure(Uri authority) => authority.Scheme == Uri.UriSchemeHttps
        ? authority
        : new UriBuilder(authority) { Scheme = Uri.UriSchemeHttps, Port = authority.Port }.Uri;

    // Back to plain http for an authority on this computer.
    private sealed class Plain(Uri authority) : DelegatingHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            if (authority.IsLoopback && request.RequestUri is { Scheme: "https" } target && target.Authority == Secure(authority).Authority)
                request.RequestUri = new UriBuilder(target) { Scheme = authority.Scheme, Port = authority.Port }.Uri;
            return base.SendAsync(request, cancellationToken);
        }
    }
}
