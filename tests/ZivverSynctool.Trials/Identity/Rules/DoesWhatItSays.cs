using ZivverSynctool.Trials.Identity.Calls;

namespace ZivverSynctool.Trials.Identity.Rules;

/// <summary>Where a result says that a change succeeded, the account is as the change said, but for delegates that did not come to be.</summary>
internal sealed class DoesWhatItSays : IRule
{
    public string Name => "lands";

    public IEnumerable<string> Broken(RunRecord run)
    {
        foreach (var result in run.Results.Where(result => result.Outcome == SyncOutcome.Succeeded && run.Kind == CallKind.Run))
            if (run.After.ById(result.ZivverId!) is not { } after)
                yield return $"{result.Email}: {result.Action} succeeded, and it is not there";
            else
                foreach (var difference in result.Ready)
                    if (!IsSo(run, result, difference, after))
                        yield return $"{result.Email}: {difference.Property} was to become {Shown(difference.Source)}, and is another ({result.Message})";
    }

    private static bool IsSo(RunRecord run, SyncResult result, SyncDifference difference, ZivverAccount after) => difference.Property switch
    {
        SyncProperty.Email => after.Email == (string?)difference.Source,
        SyncProperty.DisplayName => after.DisplayName == (string?)difference.Source,
        SyncProperty.Enabled => after.Enabled == (bool?)difference.Source,
        SyncProperty.PhoneNumber => (after.PhoneNumber ?? "") == (string?)difference.Source,
        SyncProperty.OrganizationalUnit => (after.OrganizationalUnit is "/" or null ? "" : after.OrganizationalUnit) == (string?)difference.Source,
        SyncProperty.Aliases => after.Aliases.ToHashSet().SetEquals((IEnumerable<string>)difference.Source!),
        SyncProperty.SsoAccountKey => run.After.KeyOf(after.Id) == (string?)difference.Source,
        _ => HasAccess(run, result, difference, after),
    };

    // Who did not come to be is left out, and said.
    private static bool HasAccess(RunRecord run, SyncResult result, SyncDifference difference, ZivverAccount after)
    {
        var wanted = difference.Targets.Where(target => !result.Message.Contains(target.Address, StringComparison.Ordinal))
            .Select(target => target.ZivverId ?? run.After.Snapshot.ByPrimary(target.Address)?.Id).ToHashSet();
        return wanted.SetEquals(after.DelegateIds);
    }

    private static string Shown(object? value) => value is IEnumerable<string> list ? string.Join(" ", list) : value?.ToString() ?? "nothing";
}
