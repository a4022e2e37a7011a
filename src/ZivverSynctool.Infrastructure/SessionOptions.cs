using ZivverSynctool.Infrastructure.Http;
using ZivverSynctool.Infrastructure.Notifications;

namespace ZivverSynctool.Infrastructure;

/// <summary>What tests change about a session; the defaults are what everybody else uses.</summary>
internal sealed record SessionOptions
{
    /// <summary>The connection to Zivver.</summary>
    public ConnectionOptions Connection { get; init; } = new();

    /// <summary>The sending of notifications.</summary>
    public NotifyOptions Notify { get; init; } = new();

    /// <summary>The time, UTC, of everything but the connection.</summary>
    public Func<DateTimeOffset> Clock { get; init; } = () => DateTimeOffset.UtcNow;
}
