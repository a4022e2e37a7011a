using ZivverSynctool.Infrastructure.Http;
using ZivverSynctool.Target;

namespace ZivverSynctool.Infrastructure.Zivver;

/// <summary>How Zivver is asked, and what its refusals mean.</summary>
internal sealed class ZivverApi(ApiAccess access) : IApi
{
    /// <summary>What POST and PUT send (ZIVVER-API, Connection).</summary>
    public const string Json = "application/json";

    /// <summary>What PATCH has to send (ZIVVER-API, Connection).</summary>
    public const string ScimJson = "application/scim+json";

    /// <inheritdoc/>
    public Uri BaseUri => access.BaseUri;

    /// <inheritdoc/>
    public ApiWords Words { get; } = new("Zivver", "Zivver", "zivver.baseUri in the profile", "API key");

    /// <inheritdoc/>
    public Task<HttpRequestMessage> MessageAsync(ApiRequest request, Uri target, CancellationToken cancellation) =>
        Task.FromResult(Transport.Message(request, target, access.Key, ScimJson, Json));

    /// <inheritdoc/>
    public string Masked(string text) => SecretMask.Hide(access.Key, text);

    /// <inheritdoc/>
    public ApiRefusal Refused(ApiRequest request, int status, string body, RateLimitSignal signal)
    {
        var error = ErrorCatalogue.Interpret(status, body, request.Method.Method, request.Address);
        return error.Code switch
        {
            ZivverErrorCode.TooManyRequests => new ApiRefusal(error, Repeat.WhenPaced, EmptiedBucket.Complete(signal, body)),
            ZivverErrorCode.ServerError => new ApiRefusal(error, Repeat.Later, signal),
            _ => new ApiRefusal(error, Repeat.Never, signal),
        };
    }

    /// <inheritdoc/>
    public SyncException Error(ApiTrouble trouble, int status, string message, string remedy, Exception? inner) => new ZivverException(
        trouble == ApiTrouble.Unreachable ? ZivverErrorCode.Unreachable : ZivverErrorCode.UnexpectedAnswer, status, message, remedy, null, inner);
}
