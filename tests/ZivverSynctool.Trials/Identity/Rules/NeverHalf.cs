using ZivverSynctool.Trials.Identity.Calls;

namespace ZivverSynctool.Trials.Identity.Rules;

/// <summary>
/// What is not ready, left out, drifted or refused is not half done: the account is as it was, in the properties that were not to
/// change or in all of them (SPEC §5).
/// </summary>
internal sealed class NeverHalf : IRule
{
    public string Name => "half";

    public IEnumerable<string> Broken(RunRecord run) => run.Kind != CallKind.Run || run.IsShown ? [] : Stopped(run).Concat(Unready(run)).Concat(Parked(run));

    private static IEnumerable<string> Stopped(RunRecord run)
    {
        foreach (var result in run.Results.Where(result => result.Outcome is SyncOutcome.Skipped or SyncOutcome.Drifted || (run.Undisturbed && result.Outcome == SyncOutcome.Failed)))
            if (result.ZivverId is { } id && run.Before.ById(id) is { } before && run.After.ById(id) is { } after
                && AccountChanges.InWords(run, before, after) is { Length: > 0 } changed)
                yield return $"{before.Email}: {result.Outcome}, and all the same {changed}";
    }

    private static IEnumerable<string> Unready(RunRecord run)
    {
        foreach (var change in run.Planned)
        {
            if (change is { Action: SyncAction.None, Zivver: null } && run.Made().Any(account => account.Email == change.Email && account.AccountType == change.AccountType)
                && !run.Planned.Any(other => other.Action == SyncAction.Create && other.Email == change.Email))
                yield return $"{change.Email} was {change.Status}, and is made all the same";
            if (change.Zivver is not { } zivver || run.Before.ById(zivver.Id) is not { } before || run.After.ById(zivver.Id) is not { } after)
                continue;
            var ready = change.Ready.Select(difference => difference.Property).ToHashSet();
            foreach (var (property, changed) in AccountChanges.Of(run, before, after))
                if (change.Differences.Any(difference => difference.Property == property) && !ready.Contains(property))
                    yield return $"{before.Email}: {property} was not ready, and all the same {changed}";
            foreach (var alias in change.Differences.Where(difference => difference.Property == SyncProperty.Aliases && difference.Status != ChangeStatus.Ready)
                .SelectMany(difference => difference.Added))
                if (after.Aliases.Contains(alias) && !before.UsesAddress(alias))
                    yield return $"{before.Email}: the alias {alias} was not ready, and is there all the same";
        }
    }

    // An address that an account has only while others change places.
    private static IEnumerable<string> Parked(RunRecord run) => !run.Undisturbed ? [] : run.Kept()
        .Where(pair => pair.Before.Email != pair.After.Email && pair.After.Email.StartsWith("moving-", StringComparison.Ordinal))
        .Select(pair => $"{pair.Before.Email} was left at {pair.After.Email}");
}
