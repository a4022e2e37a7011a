using ZivverSynctool.Delta;
using ZivverSynctool.Mapping;

namespace ZivverSynctool.Execution;

/// <summary>Compares what a change was made from with what Zivver has now (SPEC §5, Run).</summary>
internal static class DriftCheck
{
    /// <summary>What keeps the change from being written: it has drifted, or is already so. Null where it stands.</summary>
    public static StageOutcome? Check(SyncChange change, ZivverSnapshot now, LinkBook links, HashSet<string> givenUp)
    {
        if (LinkDrift.Find(change, links, now) is { } otherwise)
            return Drifted(otherwise);
        if (change.Zivver is not { } before)
            return CheckNew(change, now, givenUp);
        if (now.ById(before.Id) is not { } account)
            return change.Action == SyncAction.Delete
                ? StageOutcome.GoneAlready(before.Id)
                : Drifted($"{before.Email} is gone from Zivver.");
        if (change.Action != SyncAction.Delete && change.Ready.All(difference => IsSo(difference, account)))
            return StageOutcome.Skipped("It is so already.");

        var moved = Moved(before, account).ToList();
        return moved.Count == 0 ? null : Drifted($"Changed in Zivver since the delta was made: {string.Join("; ", moved)}.");
    }

    private static StageOutcome? CheckNew(SyncChange change, ZivverSnapshot now, HashSet<string> givenUp)
    {
        foreach (var address in AddressExchange.TakenBy(change))
            if (now.ByAddress(address) is { } holder && !givenUp.Contains(address))
                return Drifted($"{address} is in use in Zivver by {holder.Email} ({Words.Of(holder.AccountType)}).");
        return null;
    }

    private static bool IsSo(SyncDifference difference, ZivverAccount account) => difference.Property switch
    {
        SyncProperty.Email => account.Email == (string)difference.Source!,
        SyncProperty.DisplayName => account.DisplayName == (string)difference.Source!,
        SyncProperty.Enabled => account.Enabled == (bool)difference.Source!,
        SyncProperty.PhoneNumber => (account.PhoneNumber ?? "") == (string)difference.Source!,
        SyncProperty.OrganizationalUnit => PropertyComparer.UnitOf(account) == (string)difference.Source!,
        SyncProperty.Aliases => new HashSet<string>(account.Aliases).SetEquals((IEnumerable<string>)difference.Source!),
        SyncProperty.Delegates => new HashSet<string?>(account.DelegateIds).SetEquals(difference.Targets.Select(target => target.ZivverId)),
        _ => false,
    };

    /// <summary>What of an account is another than it was, in words.</summary>
    public static IEnumerable<string> Moved(ZivverAccount before, ZivverAccount now)
    {
        if (before.Email != now.Email)
            yield return $"address {before.Email} → {now.Email}";
        if (before.DisplayName != now.DisplayName)
            yield return $"name {before.DisplayName} → {now.DisplayName}";
        if (before.AccountType == AccountType.User && before.Enabled != now.Enabled)
            yield return now.Enabled ? "enabled" : "suspended";
        if (before.PhoneNumber != now.PhoneNumber)
            yield return $"phone number {before.PhoneNumber ?? "(none)"} → {now.PhoneNumber ?? "(none)"}";
        if (PropertyComparer.UnitOf(before) != PropertyComparer.UnitOf(now))
            yield return $"organizational unit {before.OrganizationalUnit ?? "(none)"} → {now.OrganizationalUnit ?? "(none)"}";
        if (!new HashSet<string>(before.Aliases).SetEquals(now.Aliases))
            yield return $"aliases {string.Join(", ", before.Aliases)} → {string.Join(", ", now.Aliases)}";
        if (!new HashSet<string>(before.DelegateIds).SetEquals(now.DelegateIds))
            yield return $"delegates {string.Join(", ", before.Delegates)} → {string.Join(", ", now.Delegates)}";
    }

    private static StageOutcome Drifted(string message) => new()
    {
        Outcome = SyncOutcome.Drifted,
        Messages = [message],
        Remedy = "Make a new delta and look at the account again.",
    };
}
