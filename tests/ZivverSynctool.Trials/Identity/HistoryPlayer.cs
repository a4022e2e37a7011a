using ZivverSynctool.Trials.Identity.Breaks;
using ZivverSynctool.Trials.Identity.Calls;
using ZivverSynctool.Trials.Identity.Rules;
using ZivverSynctool.Trials.Identity.Steps;

namespace ZivverSynctool.Trials.Identity;

/// <summary>Plays a history and asks the rules after every call.</summary>
internal static class HistoryPlayer
{
    /// <summary>The first failure, or null when every rule held.</summary>
    /// <param name="history">What happens.</param>
    /// <param name="broken">What is broken on purpose, or null; then no other rule is asked than the one it breaks.</param>
    public static Failure? Play(History history, Break? broken = null)
    {
        var rules = broken is null ? AllRules.List : [.. AllRules.List.Where(rule => rule.Name == broken.Rule)];
        var world = new TrialWorld(history.Setting, broken);
        var told = new Dictionary<int, IReadOnlyList<string>>();
        for (var i = 0; i < history.Steps.Count; i++)
            if (history.Steps[i] is WorldStep step)
                step.Apply(world);
            else if (RunRecorder.Record(world, (CallStep)history.Steps[i]) is { } run)
            {
                told.Add(i, [.. run.Results.Select(result => $"{result.Outcome}: {result.Action} {result.AccountType} {result.Email}: {result.Summary}. {result.Message}".TrimEnd())]);
                if (rules.Select(rule => Judged(rule, run)).FirstOrDefault(found => found is not null) is { } failure)
                    return new Failure(failure.Rule, i, failure.Message, told);
                world.Ownership = run.OwnersFromNowOn;
                if (run is { FromProfile: true, IsGuarded: false })
                    world.Missing = world.Missing.After(run);
            }

        return null;
    }

    private static (string Rule, string Message)? Judged(IRule rule, RunRecord run) =>
        rule.Broken(run).ToList() is { Count: > 0 } found ? (rule.Name, string.Join(Environment.NewLine + "    ", found)) : null;
}
