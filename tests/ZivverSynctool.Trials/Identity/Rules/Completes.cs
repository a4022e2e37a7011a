using ZivverSynctool.Trials.Identity.Calls;

namespace ZivverSynctool.Trials.Identity.Rules;

/// <summary>
/// Where nothing goes wrong, nothing fails: every change of a run from the profile succeeds, and of picked changes those that
/// cannot be done alone are skipped, or done in part, with a reason; a Create whose address is not freed has drifted.
/// </summary>
internal sealed class Completes : IRule
{
    public string Name => "completes";

    public IEnumerable<string> Broken(RunRecord run)
    {
        if (!run.Undisturbed || run.IsShown)
            yield break;
        foreach (var result in run.Results)
            if (!IsWell(run, result))
                yield return $"{result.Action} {result.AccountType} {result.Email}, {result.Summary}: {result.Outcome} {result.Message}";
    }

    private static bool IsWell(RunRecord run, SyncResult result) => result.Outcome switch
    {
        SyncOutcome.Succeeded => true,
        SyncOutcome.Skipped or SyncOutcome.Partial => !run.FromProfile && result.Message.Length > 0,
        SyncOutcome.Drifted => (!run.Fresh || (!run.FromProfile && result.Action == SyncAction.Create)) && result.Message.Length > 0,
        _ => !run.Fresh,
    };
}
