using ZivverSynctool.Secrets;

namespace ZivverSynctool.Infrastructure.Notifications.Web;

/// <summary>The address of a webhook, as it is kept.</summary>
internal static class WebhookAddress
{
    /// <summary>The address.</summary>
    /// <exception cref="SyncException"><c>WebhookAddressInvalid</c> or <c>WebhookAddressNotSecure</c>.</exception>
    public static Uri Of(WebhookSettings settings, Secret secret)
    {
        if (!Uri.TryCreate(secret.Value.Trim(), UriKind.Absolute, out var address) || address.Scheme is not ("https" or "http"))
            throw new SyncException(
                "WebhookAddressInvalid", SyncErrorKind.InvalidProfile, $"What is kept as the address of webhook '{settings.Name}' is no web address.",
                "Keep the whole address there, from https:// on.");
        if (address.Scheme != Uri.UriSchemeHttps && !address.IsLoopback)
            throw new SyncException(
                "WebhookAddressNotSecure", SyncErrorKind.InvalidProfile, $"The address of webhook '{settings.Name}' is not https, so whatever is sent there could be read on its way.",
                "Keep an address that begins with https:// there.");
        return address;
    }
}
