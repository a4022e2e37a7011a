using ZivverSynctool.Trials.Identity.Calls;

namespace ZivverSynctool.Trials.Identity.Rules;

/// <summary>What of an account in Zivver is another than before a call.</summary>
internal static class AccountChanges
{
    /// <summary>The properties that changed, each with what changed in words. Enabled of a functional account is that it has members.</summary>
    public static IEnumerable<(SyncProperty Property, string Change)> Of(RunRecord run, ZivverAccount before, ZivverAccount after)
    {
        if (before.Email != after.Email)
            yield return (SyncProperty.Email, $"address {before.Email} → {after.Email}");
        if (before.DisplayName != after.DisplayName)
            yield return (SyncProperty.DisplayName, $"name {before.DisplayName} → {after.DisplayName}");
        if (before.AccountType == AccountType.User && before.Enabled != after.Enabled)
            yield return (SyncProperty.Enabled, after.Enabled ? "enabled" : "suspended");
        if (before.PhoneNumber != after.PhoneNumber)
            yield return (SyncProperty.PhoneNumber, $"phone {before.PhoneNumber} → {after.PhoneNumber}");
        if (before.OrganizationalUnit != after.OrganizationalUnit)
            yield return (SyncProperty.OrganizationalUnit, $"unit {before.OrganizationalUnit} → {after.OrganizationalUnit}");
        // An alias that became the address is none any more, whether aliases are managed or not.
        if (!before.Aliases.Where(alias => alias != after.Email).ToHashSet().SetEquals(after.Aliases))
            yield return (SyncProperty.Aliases, $"aliases {string.Join(" ", before.Aliases)} → {string.Join(" ", after.Aliases)}");
        if (!before.DelegateIds.ToHashSet().SetEquals(after.DelegateIds))
            yield return (SyncProperty.Delegates, $"delegates {string.Join(" ", before.Delegates)} → {string.Join(" ", after.Delegates)}");
        if (run.Before.KeyOf(before.Id) != run.After.KeyOf(before.Id))
            yield return (SyncProperty.SsoAccountKey, "SSO key");
    }

    /// <summary>All of it in words; empty when nothing changed.</summary>
    public static string InWords(RunRecord run, ZivverAccount before, ZivverAccount after) =>
        string.Join(", ", Of(run, before, after).Select(found => found.Change));

    /// <summary>Whether a change leaves an account without use: suspended, or without members.</summary>
    public static bool IsDisabled(ZivverAccount before, ZivverAccount after) => before.Enabled && !after.Enabled;
}
