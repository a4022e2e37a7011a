namespace ZivverSynctool.Health;

/// <summary>Goes through the runs of the last days, oldest first, and keeps what they came to.</summary>
/// <param name="now">The time, in the zone that days are counted in.</param>
public sealed class RecentRuns(DateTimeOffset now)
{
    private readonly Dictionary<(AccountType, string), FailingAccount> _failing = [];
    private readonly Dictionary<DateTime, Day> _days = [];

    /// <summary>How far back is looked.</summary>
    public static readonly TimeSpan Window = TimeSpan.FromDays(30);

    /// <summary>When the window begins.</summary>
    public DateTimeOffset Since { get; } = now - Window;

    /// <summary>Accounts that have failed and not succeeded since, the longest failing first.</summary>
    public IReadOnlyList<FailingAccount> FailingAccounts =>
        [.. _failing.Values.OrderBy(account => account.Since).ThenBy(account => account.Email, StringComparer.Ordinal)];

    /// <summary>The days on which something ran, oldest first.</summary>
    public IReadOnlyList<SyncHealthDay> Days =>
        [.. _days.OrderBy(day => day.Key).Select(day => new SyncHealthDay { Date = day.Key, Runs = day.Value.Runs, Reports = day.Value.Reports, Paused = day.Value.Paused, Changed = day.Value.Changed, Failed = day.Value.Failed, ChangedElsewhere = day.Value.ChangedElsewhere })];

    /// <summary>Whether more is to be known of a run than its record tells.</summary>
    public bool NeedsResults(SyncRun run) =>
        run.Outcomes.Keys.Any(outcome => outcome != nameof(SyncOutcome.Succeeded)) || _failing.Count > 0 && run.Outcomes.Count > 0;

    /// <summary>Takes the next run.</summary>
    /// <param name="run">Its record.</param>
    /// <param name="results">Its results; left out where <see cref="NeedsResults"/> says so.</param>
    public void Add(SyncRun run, IEnumerable<SyncResult>? results)
    {
        var day = DayOf(run.Started);
        day.Runs++;
        day.Reports += run.Mode == SyncRunMode.ReportOnly ? 1 : 0;
        day.Paused += run.Mode == SyncRunMode.Paused ? 1 : 0;
        day.ChangedElsewhere += run.ChangedElsewhere;
        if (results is null)
            foreach (var action in run.Actions)
                day.Count(action.Key, action.Value);
        var seen = new HashSet<(AccountType, string)>();
        foreach (var result in results ?? [])
        {
            seen.Add(Key(result));
            Count(result, day);
            Follow(result, run);
        }

        // A whole run that went through to its end has looked at everybody: whoever it had nothing to do for is well.
        if (run.IsWhole && Calls.WentThrough(run.ExitCode) && run.Outcomes.Values.Sum() >= run.Planned)
            foreach (var gone in _failing.Keys.Where(key => !seen.Contains(key)).ToList())
                _failing.Remove(gone);
    }

    private static void Count(SyncResult result, Day day)
    {
        if (result.Outcome is SyncOutcome.Succeeded or SyncOutcome.Partial)
            day.Count(result.Action.ToString(), 1);
        if (result.Outcome is SyncOutcome.Failed or SyncOutcome.Partial)
            day.Failed++;
    }

    private void Follow(SyncResult result, SyncRun run)
    {
        var key = Key(result);
        if (result.Outcome == SyncOutcome.Succeeded)
            _failing.Remove(key);
        else if (result.Outcome is SyncOutcome.Failed or SyncOutcome.Partial)
        {
            var before = _failing.TryGetValue(key, out var known) ? known : null;
            _failing[key] = new FailingAccount
            {
                AccountType = result.AccountType,
                Email = result.Email,
                Since = before?.Since ?? run.Started,
                Last = run.Started,
                Times = (before?.Times ?? 0) + 1,
                ErrorId = result.ErrorId,
                Message = result.Message,
                Remedy = result.Remedy,
                KnownIssue = result.KnownIssue,
            };
        }
    }

    private Day DayOf(DateTimeOffset moment)
    {
        var date = moment.ToOffset(now.Offset).Date;
        if (!_days.TryGetValue(date, out var day))
            _days.Add(date, day = new Day());
        return day;
    }

    private static (AccountType, string) Key(SyncResult result) => (result.AccountType, result.Email.ToLowerInvariant());

    private sealed class Day
    {
        public int Runs { get; set; }

        public int Reports { get; set; }

        public int Paused { get; set; }

        public int Failed { get; set; }

        public int ChangedElsewhere { get; set; }

        public Dictionary<string, int> Changed { get; } = [];

        public void Count(string action, int more) => Changed[action] = (Changed.TryGetValue(action, out var count) ? count : 0) + more;
    }
}
