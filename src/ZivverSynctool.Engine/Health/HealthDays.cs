namespace ZivverSynctool.Health;

/// <summary>Puts the days together: what ran, what did not go through, and when nothing ran at all.</summary>
internal static class HealthDays
{
    /// <summary>The days from the first on which something is known to have happened until now, the latest first.</summary>
    public static IReadOnlyList<SyncHealthDay> Of(HealthFacts facts, IReadOnlyList<SyncAttempt> calls)
    {
        DateTime DateOf(DateTimeOffset moment) => moment.ToOffset(facts.Now.Offset).Date;
        var known = facts.Days.ToDictionary(day => day.Date);
        var notThrough = calls.Where(call => call.Started >= facts.Now - RecentRuns.Window && Calls.Failed(call))
            .GroupBy(call => DateOf(call.Started)).ToDictionary(day => day.Key, day => day.Count());
        var dates = known.Keys.Concat(notThrough.Keys).ToList();
        var days = new List<SyncHealthDay>();
        for (var date = DateOf(facts.Now); dates.Count > 0 && date >= dates.Min(); date = date.AddDays(-1))
        {
            var day = known.TryGetValue(date, out var ran) ? ran : new SyncHealthDay { Date = date };
            days.Add(day with { NotThrough = notThrough.TryGetValue(date, out var count) ? count : 0 });
        }

        return days;
    }
}
