using Microsoft.Extensions.Logging;
using ZivverSynctool.Execution;
using ZivverSynctool.Infrastructure.Watching;
using ZivverSynctool.Review;

namespace ZivverSynctool.Infrastructure.Logging;

/// <summary>Writes down one call that may write: who began it, what it said and did, and how it ended.</summary>
internal sealed class RunLog : IAfterRun
{
    private readonly LogContext _context;
    private readonly LogFileWriter _writer;
    private bool _closed;

    /// <summary>Opens the log and writes that the call has begun.</summary>
    /// <param name="profile">The profile.</param>
    /// <param name="settings">How it is logged.</param>
    /// <param name="mode">Who or what began the call, in a word.</param>
    /// <param name="text">Makes text fit to be written down.</param>
    /// <param name="clock">The time, UTC.</param>
    public RunLog(SyncProfile profile, LogSettings settings, string mode, Func<string, string> text, Func<DateTimeOffset> clock)
    {
        _context = new LogContext(clock, text);
        _writer = new LogFileWriter(profile, settings, _context);
        var origin = RunOrigin.New(null, clock());
        Write(LogEntry.CallBegan, new LogSentence(
            ("{Mode} call of", mode), ("{Profile}", profile.Path), ("for {Organization}", profile.Name), ("at {Host},", profile.Zivver.BaseUri.Authority),
            ("by {Who}", origin.Who), ("on {Where},", origin.Where), ("version {Version}.", origin.Version)));
    }

    /// <summary>Writes what the call says.</summary>
    public void Saw(SyncEvent said)
    {
        if (_closed)
            return;
        switch (said)
        {
            case RunEvent { Run: { Ended: null } run }:
                _context.Run = run.Id;
                Write(LogEntry.RunBegan, new LogSentence(
                    ("Call {Call}", _context.Call), (run.Mode == SyncRunMode.ReportOnly ? "begins to report, as run {Run}:" : "begins to write, as run {Run}:", run.Id),
                    ("{Planned} changes.", run.Planned)));
                break;
            case ItemEvent { Item: SyncResult result }:
                Write(LogEntry.Of(result), new LogSentence(
                    ("{Action}", result.Action), ("{Address}:", result.Email), ("{Outcome}.", result.Outcome), ("{Text}", result.Message),
                    ("{Remedy}", result.Remedy), ("({Code})", result.ErrorId.Length > 0 ? result.ErrorId : result.ReasonCode),
                    ("Known: {KnownIssue}.", result.KnownIssue.TrimEnd('.'))));
                break;
            case WarningEvent warning:
                Write(LogEntry.Warning, new LogSentence(("{Text}", warning.Message)));
                break;
            case VerboseEvent detail:
                Write(LogEntry.Detail, new LogSentence(("{Text}", detail.Message)));
                break;
        }
    }

    /// <inheritdoc/>
    public Task DoAsync(RunEnd end)
    {
        Write(LogEntry.OfEnd(end.ExitCode), RunEndSentence.Of(end));
        _closed = true;
        _writer.Close();
        return Task.CompletedTask;
    }

    private void Write(LogEntry entry, LogSentence said) =>
        _writer.Log.Log(entry.Level, new EventId(entry.Id, entry.Name), said.State, null, (_, _) => said.ToString());
}
