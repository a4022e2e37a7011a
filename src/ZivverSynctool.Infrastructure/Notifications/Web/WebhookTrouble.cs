using System.Globalization;
using System.Net;
using Polly.Timeout;
using ZivverSynctool.Infrastructure.Http;

namespace ZivverSynctool.Infrastructure.Notifications.Web;

/// <summary>Why a web address was not told, in words.</summary>
/// <param name="settings">The webhook.</param>
/// <param name="address">Its address, of which only the host is named.</param>
/// <param name="patience">How long an answer was waited for.</param>
internal sealed class WebhookTrouble(WebhookSettings settings, Uri address, TimeSpan patience)
{
    private const int TooManyRequests = 429;
    private const string MakeAnew = "Make a new address where the webhook was made, and keep it at the place that the profile names.";
    private const string TryLater = "It is told of the next run; if it goes on, look at the service that listens there.";

    /// <summary>What a failure means, and whether another attempt may help.</summary>
    public AttemptFailure Of(Exception failure)
    {
        if (failure is TimeoutRejectedException or OperationCanceledException)
            return Failure(Repeat.Later, $"it did not answer within {patience.TotalSeconds:0.###} seconds.", "Check the network, the firewall and the proxy of this computer.", failure);
        var (cause, remedy) = NetworkTrouble.CauseOf(failure, address.Authority, "the address of the webhook", onlyReads: true);
        return Failure(NetworkTrouble.IsCertificate(failure) ? Repeat.Never : Repeat.Later, cause, remedy, failure);
    }

    /// <summary>Fails unless it was told.</summary>
    /// <exception cref="AttemptFailure">It was not.</exception>
    public void Check(HttpResponseMessage answer)
    {
        var status = (int)answer.StatusCode;
        if (status is >= 300 and < 400)
            throw Failure(Repeat.Never, $"it points to {PlaceOf(answer)}, where nothing was sent.", MakeAnew);
        if (answer.IsSuccessStatusCode && answer.Content?.Headers.ContentType?.MediaType == "text/html")
            throw Failure(Repeat.Never, "it answers with a web page, as no webhook does.", "Check the address, and whether a proxy or login page stands in between.");
        if (answer.IsSuccessStatusCode)
            return;
        var code = status.ToString(CultureInfo.InvariantCulture);
        if (status is TooManyRequests or (int)HttpStatusCode.RequestTimeout or >= 500)
            throw Failure(Repeat.Later, $"it answers with {code}.", TryLater, delay: answer.Headers.RetryAfter?.Delta);
        throw status is (int)HttpStatusCode.BadRequest or (int)HttpStatusCode.RequestEntityTooLarge
            ? Failure(Repeat.Never, $"it does not take what was sent ({code}).", "Check whether 'kind' says who listens there: json, teams or slack.")
            : Failure(Repeat.Never, $"it refuses the request ({code}).", MakeAnew);
    }

    private string PlaceOf(HttpResponseMessage answer) => answer.Headers.Location is not { } place ? "nowhere"
        : new Uri(address, place) is var target && target.Authority == address.Authority ? "another page of the same host"
        : target.Authority;

    private AttemptFailure Failure(Repeat repeat, string cause, string remedy, Exception? inner = null, TimeSpan? delay = null) => new(
        new SyncException("WebhookNotSent", SyncErrorKind.Unavailable, $"Webhook '{settings.Name}' at {address.Authority} was not told of the run: {cause}", remedy, inner), repeat, delay);
}
