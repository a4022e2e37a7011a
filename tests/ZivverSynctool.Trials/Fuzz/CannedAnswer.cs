using System.Net;
using System.Net.Http.Headers;

namespace ZivverSynctool.Trials.Fuzz;

/// <summary>A network on which every request gets the same answer.</summary>
/// <param name="status">Its status.</param>
/// <param name="body">Its body.</param>
internal sealed class CannedAnswer(HttpStatusCode status, byte[] body) : HttpMessageHandler
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var answer = new HttpResponseMessage(status) { Content = new ByteArrayContent(body), RequestMessage = request };
        answer.Content.Headers.ContentType = new MediaTypeHeaderValue("application/scim+json");
        return Task.FromResult(answer);
    }
}
