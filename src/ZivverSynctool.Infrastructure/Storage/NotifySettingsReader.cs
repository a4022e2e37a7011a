namespace ZivverSynctool.Infrastructure.Storage;

/// <summary>Reads <c>notify</c> of a profile.</summary>
internal static class NotifySettingsReader
{
    /// <summary>The keys it may have.</summary>
    public static readonly string[] Keys = ["when", "mail", "webhooks"];

    /// <summary>The keys of each of <c>webhooks</c>.</summary>
    public static readonly string[] Webhook = ["name", "kind", "uri"];

    private static readonly Dictionary<string, NotifyWhen> Whens = new() { ["failure"] = NotifyWhen.Failure, ["always"] = NotifyWhen.Always };

    private static readonly Dictionary<string, WebhookKind> Kinds = new()
    {
        ["json"] = WebhookKind.Json,
        ["teams"] = WebhookKind.Teams,
        ["slack"] = WebhookKind.Slack,
    };

    /// <summary>Reads who is told of runs.</summary>
    public static NotifySettings Read(ProfileObject root, string folder, ProfileFaults faults) =>
        root.Object("notify", Keys) is not { } notify ? new NotifySettings() : new NotifySettings
        {
            When = notify.Word("when", Whens) ?? default,
            Mail = MailSettingsReader.Read(notify, folder, faults),
            Webhooks = [.. notify.Items("webhooks").Select(hook => ReadWebhook(new ProfileObject(hook, Webhook, faults), folder)).OfType<WebhookSettings>()],
        };

    private static WebhookSettings? ReadWebhook(ProfileObject hook, string folder)
    {
        if (hook["uri"] is null)
            hook.NoteMissing("uri");
        var kind = hook.Word("kind", Kinds) ?? default;
        return SecretReferenceReader.Read(hook, "uri", "WEBHOOK_URI", folder) is { } uri
            ? new WebhookSettings(hook.Text("name") ?? kind.ToString(), kind, uri)
            : null;
    }
}
