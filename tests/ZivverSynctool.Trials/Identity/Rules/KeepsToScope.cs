using ZivverSynctool.Trials.Identity.Calls;

namespace ZivverSynctool.Trials.Identity.Rules;

/// <summary>An account of which neither side is in the profile's domains is neither made nor changed (SPEC §2).</summary>
internal sealed class KeepsToScope : IRule
{
    public string Name => "scope";

    public IEnumerable<string> Broken(RunRecord run)
    {
        if (run.Kind == CallKind.Hold)
            yield break;
        foreach (var (before, after) in run.Kept())
            if (!InScope(run, before.Email) && AccountChanges.InWords(run, before, after) is { Length: > 0 } changed
                && !run.Told.Any(change => change.ZivverId == before.Id && change.Source is { } source && InScope(run, source.Email)))
                yield return $"{before.Email} is out of scope: {changed}";
        foreach (var account in run.Made())
            if (!InScope(run, account.Email))
                yield return $"{account.Email} is out of scope, and was made";
    }

    private static bool InScope(RunRecord run, string address) => run.Profile.Domains.Contains(EmailAddress.DomainOf(address));
}
