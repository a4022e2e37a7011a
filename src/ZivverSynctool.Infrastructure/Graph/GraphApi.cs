using ZivverSynctool.Infrastructure.Graph.SignIn;
using ZivverSynctool.Infrastructure.Http;

namespace ZivverSynctool.Infrastructure.Graph;

/// <summary>How Microsoft Graph is asked, and what its refusals mean.</summary>
internal sealed class GraphApi : IApi
{
    private const string Version = "v1.0";
    private const string Json = "application/json";

    private readonly ITokenSource _tokens;
    private volatile string? _token;

    /// <param name="graphUri">Where Graph is, without a version.</param>
    /// <param name="tokens">What lets us in.</param>
    /// <param name="source">The source's name, for messages.</param>
    public GraphApi(Uri graphUri, ITokenSource tokens, string source)
    {
        _tokens = tokens;
        BaseUri = new Uri($"{graphUri.AbsoluteUri.TrimEnd('/')}/{Version}/");
        Words = new ApiWords("Microsoft Graph", "Microsoft", $"graphUri of source '{source}' in the profile", "access token");
    }

    /// <inheritdoc/>
    public Uri BaseUri { get; }

    /// <inheritdoc/>
    public ApiWords Words { get; }

    /// <inheritdoc/>
    public async Task<HttpRequestMessage> MessageAsync(ApiRequest request, Uri target, CancellationToken cancellation)
    {
        var token = _token = await _tokens.GetAsync(cancellation).ConfigureAwait(false);
        return Transport.Message(request, target, token, Json);
    }

    /// <inheritdoc/>
    public string Masked(string text) => _token is { } token ? SecretMask.Hide(token, text) : text;

    /// <inheritdoc/>
    public ApiRefusal Refused(ApiRequest request, int status, string body, RateLimitSignal signal)
    {
        var error = GraphRefusal.Explain(request, status, GraphError.From(body));
        // Graph says when to come back with other refusals than 429 too, and counts what comes before that (Microsoft Graph: Throttling).
        var repeat = status is not (408 or 429 or >= 500) ? Repeat.Never
            : status == 429 || signal.RetryAfter is not null ? Repeat.WhenPaced
            : Repeat.Later;
        return new ApiRefusal(error, repeat, signal);
    }

    /// <inheritdoc/>
    public SyncException Error(ApiTrouble trouble, int status, string message, string remedy, Exception? inner) => trouble == ApiTrouble.Unreachable
        ? new SyncException("EntraUnreachable", SyncErrorKind.Unavailable, message, remedy, inner)
        : new SyncException("EntraUnexpectedAnswer", SyncErrorKind.Unavailable, message, remedy, inner);
}
