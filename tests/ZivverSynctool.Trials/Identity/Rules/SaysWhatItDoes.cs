using ZivverSynctool.Trials.Identity.Calls;

namespace ZivverSynctool.Trials.Identity.Rules;

/// <summary>
/// Whatever is written was in a delta, with its reason: every result is one of the changes the run was to make, in the same words,
/// every account that was made is one of them, and what is not plain from the differences has a reason (SPEC §5).
/// </summary>
internal sealed class SaysWhatItDoes : IRule
{
    public string Name => "said";

    public IEnumerable<string> Broken(RunRecord run) => run.Kind != CallKind.Run || run.IsShown ? [] : Unsaid(run).Concat(Unexplained(run));

    private static IEnumerable<string> Unsaid(RunRecord run)
    {
        foreach (var result in run.Results)
            if (!run.Planned.Any(change => IsSame(change, result)))
                yield return $"{result.Outcome} {result.Action} {result.Email}: no change said so";
        foreach (var account in run.Made())
            if (!run.Planned.Any(change => change.Action == SyncAction.Create && change.AccountType == account.AccountType && change.Email == account.Email))
                yield return $"{account.Email} was made, and no change said so";
    }

    private static bool IsSame(SyncChange change, SyncResult result) =>
        (change.Action, change.AccountType, change.Email, change.Summary, change.Reason, change.ReasonCode)
            == (result.Action, result.AccountType, result.Email, result.Summary, result.Reason, result.ReasonCode)
        && (change.ZivverId is null || change.ZivverId == result.ZivverId) && change.Differences.Select(InWords).SequenceEqual(result.Differences.Select(InWords));

    private static string InWords(SyncDifference difference) =>
        $"{difference.Property} {difference.Status} {difference.Reason} {Listed(difference.Source)} {Listed(difference.Targets.Select(target => target.Address))}";

    private static string? Listed(object? value) => value is IEnumerable<string> list ? string.Join(" ", list) : value?.ToString();

    private static IEnumerable<string> Unexplained(RunRecord run)
    {
        foreach (var change in run.Shown.Concat(run.Planned))
        {
            if (change is { Source: null, Action: SyncAction.Disable } && (change.Reason.Length == 0 || change.ReasonCode.Length == 0))
                yield return $"{change.Email} is to be disabled without a reason";
            if (change.Status != ChangeStatus.Ready && (change.Reason.Length == 0 || change.ReasonCode.Length == 0))
                yield return $"{change.Email} is {change.Status} without a reason";
            if (change.Differences.FirstOrDefault(difference => difference.Status != ChangeStatus.Ready && (difference.Reason.Length == 0 || difference.ReasonCode.Length == 0)) is { } silent)
                yield return $"{change.Email}: {silent.Property} is {silent.Status} without a reason";
            if (change.Action != SyncAction.None && change.Summary.Length == 0)
                yield return $"{change.Email} is to be changed, and nothing says in what";
        }
    }
}
