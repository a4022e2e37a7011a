using ZivverSynctool.Delta;

namespace ZivverSynctool.Execution;

/// <summary>The questions of a run, in words.</summary>
internal static class RunQuestion
{
    public static QuestionEvent About(SyncProfile profile, IReadOnlyList<SyncChange> changes)
    {
        var actions = changes.GroupBy(change => (change.Action, change.AccountType)).OrderBy(group => group.Key)
            .Select(group => $"{group.Key.Action} {Words.Count(group.Count(), Words.Of(group.Key.AccountType))}");
        var marks = changes.SelectMany(change => change.Marks).GroupBy(mark => mark).OrderBy(group => group.Key)
            .Select(group => $"{group.Key} {group.Count()}").ToList();
        var time = profile.Zivver.Budget.TimeFor(changes.Count);
        return new QuestionEvent(
            $"Synchronize {profile.Name}",
            $"{string.Join(", ", actions)}.{(marks.Count > 0 ? $" Among them: {string.Join(", ", marks)}." : "")}"
            + $" {profile.Zivver.BaseUri.Host}, about {Lasting(time)}. Go on?");
    }

    public static QuestionEvent About(TrippedLimit limit) => new(
        $"Limit {limit.Kind}",
        $"There are {limit.Count} changes of the kind {limit.Kind}; the limit allows {limit.Allowed}. Allow all {limit.Count} this time?");

    private static string Lasting(TimeSpan time) =>
        time.TotalMinutes >= 2 ? $"{Math.Ceiling(time.TotalMinutes)} minutes"
        : time.TotalSeconds > 1 ? $"{Math.Ceiling(time.TotalSeconds)} seconds"
        : "a second";
}
