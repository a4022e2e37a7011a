using ZivverSynctool.Trials.Identity.Calls;

namespace ZivverSynctool.Trials.Identity.Rules;

/// <summary>What has changed in Zivver since its change was made is left alone, and no Create takes an account that is there (SPEC §5).</summary>
internal sealed class HonoursDrift : IRule
{
    public string Name => "drift";

    public IEnumerable<string> Broken(RunRecord run)
    {
        foreach (var (result, now) in run.Touched())
            if (result.Action == SyncAction.Create)
                yield return $"{result.Email} was to be made, and an account that was there was taken";
            else if (run.Planned.FirstOrDefault(change => change.ZivverId == result.ZivverId && change.Zivver is not null)?.Zivver is { } before
                && Moved(before, now))
                yield return $"{before.Email} was another when the change was made: {before.DisplayName}, {(before.Enabled ? "enabled" : "suspended")}, {string.Join(" ", before.Aliases)}";
    }

    private static bool Moved(ZivverAccount before, ZivverAccount now) =>
        (before.Email, before.DisplayName, before.Enabled, before.PhoneNumber, before.OrganizationalUnit)
            != (now.Email, now.DisplayName, now.Enabled, now.PhoneNumber, now.OrganizationalUnit)
        || !before.Aliases.ToHashSet().SetEquals(now.Aliases) || !before.DelegateIds.ToHashSet().SetEquals(now.DelegateIds);
}
