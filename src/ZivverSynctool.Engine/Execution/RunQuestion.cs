using ZivverSynctool.Delta;
using ZivverSynctool.Safety;

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
        $"Limit {limit.Kind}", $"{limit.Excess} Allow {(limit.Count == 1 ? "it" : $"all {limit.Count}")} this time?")
    {
        NeedsYes = true,
    };

    /// <summary>The question of every run that deletes, which no switch answers (SPEC §4, Delete).</summary>
    public static QuestionEvent AboutDeletions(SyncProfile profile, IReadOnlyList<SyncChange> deletions)
    {
        var counts = deletions.GroupBy(change => change.AccountType).OrderBy(group => group.Key)
            .Select(group => Words.Count(group.Count(), Words.Of(group.Key)));
        return new QuestionEvent(
            $"Delete {string.Join(" and ", counts)} of {profile.Name}",
            $"Deleted for good, with all messages, from {profile.Zivver.BaseUri.Host}: {Words.List(deletions.Select(change => change.Email).ToList())}."
            + $" This cannot be undone. Delete {(deletions.Count == 1 ? "this account" : $"these {deletions.Count} accounts")}?")
        {
            NeedsYes = true,
            Remedy = UnattendedRules.DeleteRemedy,
        };
    }

    private static string Lasting(TimeSpan time) =>
        time.TotalMinutes >= 2 ? $"{Math.Ceiling(time.TotalMinutes)} minutes"
        : time.TotalSeconds > 1 ? $"{Math.Ceiling(time.TotalSeconds)} seconds"
        : "a second";
}
