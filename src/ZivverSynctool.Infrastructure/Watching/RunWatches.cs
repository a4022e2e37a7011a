using ZivverSynctool.Execution;
using ZivverSynctool.Infrastructure.Logging;
using ZivverSynctool.Infrastructure.Storage;

namespace ZivverSynctool.Infrastructure.Watching;

/// <summary>Makes whoever follows a call of a profile: with its log, and with all that is done afterwards.</summary>
/// <param name="profile">The profile.</param>
/// <param name="options">What tests change.</param>
internal sealed class RunWatches(SyncProfile profile, SessionOptions options)
{
    /// <summary>Who follows a call that begins now.</summary>
    public IRunWatch Of(RunRequest request)
    {
        List<IAfterRun> after = [new AttemptFile(profile)];
        Action<SyncEvent> log = _ => { };
        if (profile.Log is { } settings)
        {
            var marks = new LogMarks(profile, settings);
            var file = new RunLog(profile, settings, ModeOf(request), marks.Text, options.Clock);
            log = file.Saw;
            after.Add(new OldLogs(profile, settings));
            if (settings.EventLog)
                after.Add(new WindowsLog(profile));
            after.Add(marks);
            // The last one, so that it has what the others say.
            after.Add(file);
        }

        return new RunWatch(request.Unattended, log, after, options.Clock);
    }

    private static string ModeOf(RunRequest request) =>
        (request.Unattended ? "Unattended" : "Manual") + (request.ReportOnly ? ", reporting" : "");
}
