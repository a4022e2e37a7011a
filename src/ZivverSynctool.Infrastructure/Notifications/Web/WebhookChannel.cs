using System.Net.Http.Headers;
using System.Text.Json;
using ZivverSynctool.Infrastructure.Http;
using ZivverSynctool.Secrets;

namespace ZivverSynctool.Infrastructure.Notifications.Web;

/// <summary>Tells whoever listens at a web address. The address is a secret: only its host is ever named.</summary>
internal sealed class WebhookChannel(WebhookSettings settings, ISecretReader secrets, NotifyOptions options) : INoticeChannel
{
    /// <inheritdoc/>
    /// <exception cref="SyncException"><c>WebhookNotSent</c>, <c>WebhookAddressInvalid</c>, <c>WebhookAddressNotSecure</c>, or that of the address.</exception>
    public async Task SendAsync(RunNotice notice)
    {
        var secret = await secrets.ReadAsync(settings.Uri, $"address of webhook '{settings.Name}'", CancellationToken.None).ConfigureAwait(false);
        var address = WebhookAddress.Of(settings, secret);
        var trouble = new WebhookTrouble(settings, address, options.Connection.Patience);
        var body = JsonSerializer.SerializeToUtf8Bytes(Payload(notice));
        using var client = Transport.Client(address, options.Connection);
        await new Delivery(options, trouble.Of).RunAsync(async stop =>
        {
            using var request = Request(address, body);
            using var answer = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, stop).ConfigureAwait(false);
            trouble.Check(answer);
        }).ConfigureAwait(false);
    }

    private object Payload(RunNotice notice) => settings.Kind switch
    {
        WebhookKind.Teams => TeamsCard.Of(notice),
        WebhookKind.Slack => SlackBlocks.Of(notice),
        _ => NoticeJson.Of(notice),
    };

    private static HttpRequestMessage Request(Uri address, byte[] body)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = new ByteArrayContent(body) };
        request.Headers.UserAgent.Add(Transport.Agent);
        // .NET Framework would first ask whether it may send a body: a round trip more.
        request.Headers.ExpectContinue = false;
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json") { CharSet = "utf-8" };
        return request;
    }
}
