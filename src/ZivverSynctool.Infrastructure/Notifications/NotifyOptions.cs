using ZivverSynctool.Infrastructure.Http;

namespace ZivverSynctool.Infrastructure.Notifications;

/// <summary>What tests change about the sending of notifications; the defaults are what everybody else uses.</summary>
internal sealed record NotifyOptions
{
    /// <summary>How each attempt is made, and repeated.</summary>
    public ConnectionOptions Connection { get; init; } = new()
    {
        Patience = TimeSpan.FromSeconds(30),
        MostRepeats = 3,
        FirstDelay = TimeSpan.FromSeconds(2),
        LongestDelay = TimeSpan.FromSeconds(15),
    };

    /// <summary>The longest time that one notification takes, with all its attempts.</summary>
    public TimeSpan Longest { get; init; } = TimeSpan.FromMinutes(1);
}
