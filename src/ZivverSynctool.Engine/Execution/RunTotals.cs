namespace ZivverSynctool.Execution;

/// <summary>Counts the results of a run for its record.</summary>
internal sealed class RunTotals
{
    private readonly List<SyncResult> _results = [];
    private readonly Dictionary<string, int> _actions = [];
    private readonly Dictionary<string, int> _marks = [];
    private readonly Dictionary<string, int> _outcomes = [];

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
    public SyncRun Close(SyncRun run, DateTimeOffset now, string refused)
    {
        var failed = _outcomes.ContainsKey(nameof(SyncOutcome.Failed)) || _outcomes.ContainsKey(nameof(SyncOutcome.Partial));
        return Close(run, now, refused, refused.Length > 0 ? 3 : failed ? 2 : 0);
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
        Reason = reason,
        ExitCode = exitCode,
    };

    private void Count(SyncResult result)
    {
        _results.Add(result);
        Add(_actions, result.Action.ToString());
        Add(_outcomes, result.Outcome.ToString());
        foreach (var mark in result.Marks)
            Add(_marks, mark.ToString());
    }

    private static void Add(Dictionary<string, int> counts, string key) => counts[key] = counts.TryGetValue(key, out var count) ? count + 1 : 1;
}
