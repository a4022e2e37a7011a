namespace ZivverSynctool;

/// <summary>Who listens at a web address.</summary>
public enum WebhookKind
{
    /// <summary>A program that takes the notification as plain JSON.</summary>
    Json,

    /// <summary>A channel of Microsoft Teams, by a workflow that takes an adaptive card.</summary>
    Teams,

    /// <summary>A channel of Slack, by an incoming webhook.</summary>
    Slack,
}
