namespace ZivverSynctool.Infrastructure.Storage;

/// <summary>Counts the results of a run that did not come to counting them itself.</summary>
internal static class RunTally
{
    /// <summary>The run with its results counted per action, mark and outcome.</summary>
    public static SyncRun Count(SyncRun run, IEnumerable<JournalRecord> records)
    {
        var actions = new Dictionary<string, int>();
        var marks = new Dictionary<string, int>();
        var outcomes = new Dictionary<string, int>();
        foreach (var result in records.Select(record => record.Result).OfType<SyncResult>())
        {
            Add(actions, result.Action.ToString());
            Add(outcomes, result.Outcome.ToString());
            foreach (var mark in result.Marks)
                Add(marks, mark.ToString());
        }

        return run with { Actions = actions, Marks = marks, Outcomes = outcomes };
    }

    private static void Add(Dictionary<string, int> counts, string name) =>
        counts[name] = counts.TryGetValue(name, out var count) ? count + 1 : 1;
}
