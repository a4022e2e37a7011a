using ZivverSynctool.Execution;
using ZivverSynctool.Infrastructure.Logging;
using ZivverSynctool.Infrastructure.Monitoring;
using ZivverSynctool.Infrastructure.Notifications;
using ZivverSynctool.Infrastructure.Notifications.Mail;
using ZivverSynctool.Infrastructure.Notifications.Web;
using ZivverSynctool.Infrastructure.Storage;
using ZivverSynctool.Infrastructure.Upkeep;
using ZivverSynctool.Secrets;

namespace ZivverSynctool.Infrastructure.Watching;

/// <summary>Makes whoever follows a call of a profile: with its log, and with all that is done afterwards.</summary>
/// <param name="profile">The profile.</param>
/// <param name="secrets">Reads what notifications are sent with.</param>
/// <param name="health">How the profile is.</param>
/// <param name="options">What tests change.</param>
internal sealed class RunWatches(SyncProfile profile, ISecretReader secrets, Func<SyncHealth> health, SessionOptions options)
{
    /// <summary>Who follows a call that begins now.</summary>
    public IRunWatch Of(RunRequest request)
    {
        var attempts = new AttemptFile(profile);
        var rule = new NoticeRule(profile.Notify.When, attempts);
        List<IAfterRun> after = [attempts, new MonitoringFiles(profile, health), new Housekeeping(profile, new RunLock(profile, options.Clock), options.Clock), .. Channels().Select(channel => new Notifier(profile, rule, channel))];
        Action<SyncEvent> log = _ => { };
        if (profile.Log is { } settings)
        {
            var marks = new LogMarks(profile, settings);
            var file = new RunLog(profile, settings, ModeOf(request), marks.Text, options.Clock);
            log = file.Saw;
            after.Add(new OldLogs(profile, settings));
            if (settings.EventLog)
                after.Add(new WindowsLog(profile, marks.Text));
            after.Add(marks);
            // The last one, so that it has what the others say.
            after.Add(file);
        }

        return new RunWatch(request.Unattended, log, after, options.Clock);
    }

    private static string ModeOf(RunRequest request) =>
        (request.Unattended ? "Unattended" : "Manual") + (request.ReportOnly ? ", reporting" : "");

    private IEnumerable<INoticeChannel> Channels()
    {
        if (profile.Notify.Mail is { } mail)
            yield return new MailChannel(mail, secrets, options.Notify);
        foreach (var webhook in profile.Notify.Webhooks)
            yield return new WebhookChannel(webhook, secrets, options.Notify);
    }
}
