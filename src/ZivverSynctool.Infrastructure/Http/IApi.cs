namespace ZivverSynctool.Infrastructure.Http;

/// <summary>What is particular to one API: how it is asked, and what its failures mean.</summary>
internal interface IApi
{
    /// <summary>The base address, ending in a slash. What lets a caller in is sent nowhere else.</summary>
    Uri BaseUri { get; }

    /// <summary>What messages call it.</summary>
    ApiWords Words { get; }

    /// <summary>The message of a request, with what lets it in.</summary>
    /// <param name="request">The request.</param>
    /// <param name="target">Its whole address, which is below the base address.</param>
    /// <param name="cancellation">Cancels the waiting for what lets it in.</param>
    /// <exception cref="AttemptFailure">There is nothing that would let it in.</exception>
    Task<HttpRequestMessage> MessageAsync(ApiRequest request, Uri target, CancellationToken cancellation);

    /// <summary>A text of the server without what lets a caller in, should the server have repeated it.</summary>
    string Masked(string text);

    /// <summary>What a refusal means.</summary>
    /// <param name="request">What was refused.</param>
    /// <param name="status">The HTTP status; below 300 for a web page in the place of an answer.</param>
    /// <param name="body">The beginning of the body, masked.</param>
    /// <param name="signal">What the headers say about the request budget.</param>
    ApiRefusal Refused(ApiRequest request, int status, string body, RateLimitSignal signal);

    /// <summary>The error for trouble that every API can have.</summary>
    SyncException Error(ApiTrouble trouble, int status, string message, string remedy, Exception? inner = null);
}
