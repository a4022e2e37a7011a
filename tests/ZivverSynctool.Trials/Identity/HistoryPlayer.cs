using ZivverSynctool.Trials.Identity.Breaks;
using ZivverSynctool.Trials.Identity.Rules;
using ZivverSynctool.Trials.Identity.Steps;

namespace ZivverSynctool.Trials.Identity;

/// <summary>Plays a history and asks every rule after every run.</summary>
internal static class HistoryPlayer
{
    /// <summary>The first failure, or null when every rule held.</summary>
    /// <param name="history">What happens.</param>
    /// <param name="broken">What is broken on purpose, or null.</param>
    public static Failure? Play(History history, Break? broken = null)
    {
        var world = new TrialWorld(history.Setting, broken);
        var runs = new Dictionary<int, IReadOnlyList<string>>();
        for (var i = 0; i < history.Steps.Count; i++)
            if (history.Steps[i] is WorldStep step)
                step.Apply(world);
            else if (RunRecorder.Record(world, (RunStep)history.Steps[i]) is { } run)
            {
                runs.Add(i, [.. run.Results.Select(result => $"{result.Outcome}: {result.Action} {result.AccountType} {result.Email}: {result.Summary}. {result.Message}".TrimEnd())]);
                foreach (var rule in AllRules.List)
                    if (rule.Broken(run).ToList() is { Count: > 0 } found)
                        return new Failure(rule.Name, i, string.Join(Environment.NewLine + "    ", found), runs);
                    else if (rule is KeepsOwners)
                        run = run with { OwnersAfter = run.OwnersAfter.TakenOver(Connections.Of(run)) };
                world.Ownership = run.OwnersAfter;
            }

        return null;
    }
}
