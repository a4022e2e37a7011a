using ZivverSynctool.Execution;
using ZivverSynctool.Infrastructure.Http;
using ZivverSynctool.Infrastructure.Notifications;
using ZivverSynctool.Infrastructure.Storage;
using ZivverSynctool.Infrastructure.Tests.Sources.Ldap;
using ZivverSynctool.Infrastructure.Tests.Storage;
using ZivverSynctool.Infrastructure.Watching;

namespace ZivverSynctool.Infrastructure.Tests.Notifications;

/// <summary>Calls of a profile that are over: what they say, and what is done afterwards.</summary>
internal static class Calls
{
    public static readonly DateTimeOffset Noon = new(2026, 11, 27, 12, 0, 0, TimeSpan.Zero);

    public static readonly NotifyOptions Quick = new()
    {
        Connection = new ConnectionOptions { Patience = TimeSpan.FromSeconds(20), MostRepeats = 2, FirstDelay = TimeSpan.FromMilliseconds(1) },
    };

    public static readonly SyncException Unreachable = new("SourceFileMissing", SyncErrorKind.Unavailable, "The file 'staff.csv' is not there.", "Put it there.");

    public static SyncRun Begun(int planned) => new()
    {
        Id = "20261127-120000-0001",
        Mode = SyncRunMode.Unattended,
        Who = "svc-sync",
        Where = "server1",
        Version = "0.1.0",
        Started = Noon,
        Planned = planned,
    };

    public static SyncRun Ended(IReadOnlyList<SyncResult> results, int exitCode, string reason = "") => Begun(results.Count) with
    {
        Ended = Noon.AddMinutes(5),
        ExitCode = exitCode,
        Reason = reason,
        Outcomes = results.GroupBy(result => result.Outcome.ToString()).ToDictionary(group => group.Key, group => group.Count()),
        Actions = results.GroupBy(result => result.Action.ToString()).ToDictionary(group => group.Key, group => group.Count()),
    };

    public static SyncResult Result(int number, SyncOutcome outcome, string message = "", string remedy = "", string errorId = "") => new()
    {
        Action = SyncAction.Update,
        Email = $"person{number:00000}@example.test",
        DisplayName = $"Person {number}",
        Summary = "name Anna → Anne",
        Differences = [new SyncDifference { Property = SyncProperty.DisplayName, Zivver = "Anna", Source = "Anne" }],
        Outcome = outcome,
        Message = message,
        Remedy = remedy,
        ErrorId = errorId,
        RunId = "20261127-120000-0001",
        Started = Noon,
    };

    public static IReadOnlyList<SyncResult> Mixed { get; } =
    [
        Result(1, SyncOutcome.Succeeded),
        Result(2, SyncOutcome.Failed, "Zivver refused the address: <b>taken</b>.", "Free the address first.", "ZivverAddressTaken"),
        Result(3, SyncOutcome.Partial, "Done, but for the alias old@example.test.", "Claim the domain.", "ZivverAliasDomainNotOwned"),
        Result(4, SyncOutcome.Skipped, "It is so already."),
    ];

    /// <summary>Plays a call that became a run, and gives the warnings that came after it.</summary>
    public static Task<List<string>> RunAsync(SyncProfile profile, IReadOnlyList<SyncResult> results, int exitCode, string reason = "", SessionOptions? options = null) =>
        PlayAsync(profile, [new RunEvent(Begun(results.Count)), .. results.Select(result => new ItemEvent(result)), new RunEvent(Ended(results, exitCode, reason))], null, options);

    /// <summary>Plays a call, and gives the warnings that came after it.</summary>
    public static async Task<List<string>> PlayAsync(
        SyncProfile profile, IReadOnlyList<SyncEvent> said, SyncException? error, SessionOptions? options = null, bool unattended = true, bool cancelled = false)
    {
        options ??= new SessionOptions { Notify = Quick, Clock = () => Noon };
        var watch = new RunWatches(profile, new GivenSecret(MailServer.UserName, MailServer.Password), new HealthReader(profile, static () => null, options.Clock).Read, options).Of(new RunRequest { Unattended = unattended });
        foreach (var next in said)
            watch.Saw(next);
        var warnings = new List<string>();
        await watch.EndedAsync(error, cancelled, next => warnings.Add(((WarningEvent)next).Message));
        return warnings;
    }

    /// <summary>A profile that tells by mail.</summary>
    public static SyncProfile Mailing(TempFolder folder, int port, Func<MailSettings, MailSettings>? change = null)
    {
        var mail = new MailSettings { Server = MailServer.Host, Port = port, Security = MailSecurity.None, From = "sync@example.test", To = ["it@example.test"] };
        return Profiles.In(folder) with { Notify = new NotifySettings { Mail = change?.Invoke(mail) ?? mail } };
    }
}
