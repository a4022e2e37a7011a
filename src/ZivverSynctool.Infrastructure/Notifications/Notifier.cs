using ZivverSynctool.Infrastructure.Watching;
using ZivverSynctool.Review;

namespace ZivverSynctool.Infrastructure.Notifications;

/// <summary>Tells somebody how an unattended call ended, where the profile says so.</summary>
internal sealed class Notifier(SyncProfile profile, NoticeRule rule, INoticeChannel channel) : IAfterRun
{
    /// <inheritdoc/>
    public Task DoAsync(RunEnd end) =>
        rule.Tells(end, out var failedBefore) ? channel.SendAsync(RunNotice.Of(profile, end, failedBefore)) : Task.CompletedTask;
}
