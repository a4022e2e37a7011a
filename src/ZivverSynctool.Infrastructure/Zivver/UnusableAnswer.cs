using ZivverSynctool.Target;

namespace ZivverSynctool.Infrastructure.Zivver;

/// <summary>An answer that is whole, but cannot be right. Asking again would give the same. Never leaves the client.</summary>
/// <param name="what">What is wrong with it, as the rest of a sentence that begins with the request.</param>
internal sealed class UnusableAnswer(string what) : Exception(what)
{
    /// <summary>The error for the caller.</summary>
    public ZivverException Explain(ScimRequest request, int status) => new(
        ZivverErrorCode.UnexpectedAnswer, status, $"{request.Subject}: {Message}",
        "Nothing was concluded from it. Try again later; if it goes on, check zivver.baseUri in the profile and ask Zivver's support.");
}
