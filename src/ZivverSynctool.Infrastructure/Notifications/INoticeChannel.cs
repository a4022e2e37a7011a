namespace ZivverSynctool.Infrastructure.Notifications;

/// <summary>A way to tell somebody how a call ended.</summary>
internal interface INoticeChannel
{
    /// <summary>Tells them.</summary>
    /// <exception cref="SyncException">They were not told, or not all of them. The message holds no secret.</exception>
    Task SendAsync(RunNotice notice);
}
