namespace ZivverSynctool;

/// <summary>Who is told of an unattended run when it is over.</summary>
public sealed record NotifySettings
{
    /// <summary>After which runs.</summary>
    public NotifyWhen When { get; init; }

    /// <summary>By mail; null sends none.</summary>
    public MailSettings? Mail { get; init; }

    /// <summary>By web requests.</summary>
    public IReadOnlyList<WebhookSettings> Webhooks { get; init; } = [];
}
