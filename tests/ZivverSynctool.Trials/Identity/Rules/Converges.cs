using ZivverSynctool.Trials.Identity.Calls;

namespace ZivverSynctool.Trials.Identity.Rules;

/// <summary>
/// After a run from the profile without failures, the next delta has nothing to do (SPEC §5). A run that a limit held back is
/// not over: once the rest is done, there may be few enough left.
/// </summary>
internal sealed class Converges : IRule
{
    public string Name => "converges";

    public IEnumerable<string> Broken(RunRecord run) => run.Planned.Any(IsHeldBack) ? [] : run.Next.Select(left =>
        $"left to do: {left.Action} {left.AccountType} {left.Email}: {left.Summary} {left.Reason}");

    private static bool IsHeldBack(SyncChange change) => change.Differences.Any(difference => difference.Status == ChangeStatus.OverLimit);
}
