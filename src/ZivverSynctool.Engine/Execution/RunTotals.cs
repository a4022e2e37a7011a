namespace ZivverSynctool.Execution;

/// <summary>Counts the results of a run for its record.</summary>
internal sealed class RunTotals
{
    private readonly List<SyncResult> _results = [];
    private readonly Dictionary<string, int> _actions = [];
    private readonly Dictionary<string, int> _marks = [];
    private readonly Dictionary<string, int> _outcomes = [];
    private int _newFailures;
    private int _knownFailures;

    /// <summary>All results so far.</summary>
    public IReadOnlyList<SyncResult> Results => _results;

    /// <summary>Counts what passes through.</summary>
    public Action<SyncEvent> Listen(Action<SyncEvent> emit) => item =>
    {
        if (item is ItemEvent { Item: SyncResult result })
            Count(result);
        emit(item);
    };

    /// <summary>The record of a run that went through. The exit code is that of SPEC §7.</summary>
    /// <param name="run">The run, with what limits kept it from doing.</param>
    /// <param name="now">The time, UTC.</param>
    /// <param name="notBegun">Why something was not begun, in words; empty where everything was.</param>
    public SyncRun Close(SyncRun run, DateTimeOffset now, string notBegun)
    {
        var reasons = run.Refused.Select(refused => $"Held back: {refused.Reason} To approve them: {refused.Command}")
            .Concat(notBegun.Length > 0 ? [notBegun] : []);
        return Close(run, now, string.Join(" ", reasons), run.Refused.Count > 0 ? 3 : _newFailures > 0 ? 2 : 0);
    }

    /// <summary>The record of a run that somebody stopped: it has no exit code of its own.</summary>
    public SyncRun Cancelled(SyncRun run, DateTimeOffset now) => Close(run, now, "Cancelled.", null);

    /// <summary>The record of a run that ended early, with why.</summary>
    public SyncRun Close(SyncRun run, DateTimeOffset now, string reason, int? exitCode) => run with
    {
        Ended = now,
        Actions = _actions,
        Marks = _marks,
        Outcomes = _outcomes,
        KnownIssues = _knownFailures,
        Reason = reason,
        ExitCode = exitCode,
    };

    private void Count(SyncResult result)
    {
        _results.Add(result);
        Add(_actions, result.Action.ToString());
        Add(_outcomes, result.Outcome.ToString());
        if (result.KnownIssue.Length > 0)
            _knownFailures++;
        else if (result.Outcome is SyncOutcome.Failed or SyncOutcome.Partial)
            _newFailures++;
        foreach (var mark in result.Marks)
            Add(_marks, mark.ToString());
    }

    private static void Add(Dictionary<string, int> counts, string key) => counts[key] = counts.TryGetValue(key, out var count) ? count + 1 : 1;
}
