using ZivverSynctool.Trials.Identity.Calls;

namespace ZivverSynctool.Trials.Identity.Rules;

/// <summary>A preview says of every change what a run right after it does, and in the same words (SPEC §5).</summary>
internal sealed class PreviewsAgree : IRule
{
    public string Name => "preview";

    public IEnumerable<string> Broken(RunRecord run)
    {
        if (run.Previewed is not { } previewed || run.Stopped is not null)
            yield break;
        foreach (var result in run.Results)
            if (!previewed.Any(would => IsSame(would, result)))
                yield return $"{result.Action} {result.AccountType} {result.Email}: {result.Outcome} {result.Message}; the preview said {Said(previewed, result)}";
        if (previewed.Count != run.Results.Count)
            yield return $"the preview had {previewed.Count} results, and the run {run.Results.Count}";
    }

    private static bool IsSame(SyncResult would, SyncResult result) =>
        (would.Action, would.AccountType, would.Email, would.Message) == (result.Action, result.AccountType, result.Email, result.Message)
        && would.Outcome == Would(result.Outcome);

    private static SyncOutcome Would(SyncOutcome outcome) => outcome switch
    {
        SyncOutcome.Succeeded => SyncOutcome.WouldSucceed,
        SyncOutcome.Partial => SyncOutcome.WouldBePartial,
        SyncOutcome.Failed => SyncOutcome.WouldFail,
        SyncOutcome.Skipped => SyncOutcome.WouldSkip,
        _ => outcome,
    };

    private static string Said(IReadOnlyList<SyncResult> previewed, SyncResult result) =>
        previewed.FirstOrDefault(would => would.Email == result.Email && would.AccountType == result.AccountType && would.Action == result.Action) is { } would
            ? $"{would.Outcome} {would.Message}" : "nothing of it";
}
