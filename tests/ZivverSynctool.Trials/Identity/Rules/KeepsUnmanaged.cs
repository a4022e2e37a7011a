using ZivverSynctool.Trials.Identity.Calls;

namespace ZivverSynctool.Trials.Identity.Rules;

/// <summary>
/// An account changes in nothing but what the run says it does, and that only where the sources supply the property and the
/// profile lets it be managed (SPEC §1).
/// </summary>
internal sealed class KeepsUnmanaged : IRule
{
    public string Name => "unmanaged";

    public IEnumerable<string> Broken(RunRecord run)
    {
        foreach (var before in run.Before.Snapshot.Accounts)
        {
            if (run.After.ById(before.Id) is not { } after)
            {
                yield return $"{before.Email} was deleted";
                continue;
            }

            var told = run.Told.Where(change => change.ZivverId == before.Id).ToList();
            foreach (var (property, changed) in AccountChanges.Of(run, before, after))
                if (!told.Exists(change => Names(run, change, property) && IsManaged(run, change, property)))
                    yield return $"{before.Email}: {changed}, and {(told.Count == 0 ? "nothing was said of the account" : "that is not managed, or was not said")}";
            if (before.ExternalAccountId != after.ExternalAccountId)
                yield return $"{before.Email}: its ExternalAccountId {before.ExternalAccountId} became {after.ExternalAccountId ?? "nothing"}";
            foreach (var taken in TakenFromAdded(run, before, after))
                yield return $"{before.Email}: {taken} was taken away where the profile only adds";
        }
    }

    // Aliases and delegates are sent with the key of the sources, which a write whose answer was lost may have changed meanwhile.
    private static bool Names(RunRecord run, SyncChange change, SyncProperty property) =>
        change.Ready.Any(difference => difference.Property == property)
        || (property == SyncProperty.SsoAccountKey && change.Source?.SsoAccountKey == run.After.KeyOf(change.ZivverId!)
            && change.Ready.Any(difference => difference.Property is SyncProperty.Aliases or SyncProperty.Delegates));

    private static bool IsManaged(RunRecord run, SyncChange change, SyncProperty property)
    {
        if (change.Source is not { } source)
            return property == SyncProperty.Enabled || (property == SyncProperty.Delegates && change.AccountType == AccountType.FunctionalAccount);
        if (run.Profile.KeepOldAddressAsAlias && property == SyncProperty.Aliases)
            return true;
        return Mode(run, source, property) != ManageMode.Ignore && property switch
        {
            SyncProperty.Email => true,
            SyncProperty.DisplayName => source.DisplayName is not null,
            SyncProperty.Enabled => source.Enabled is not null,
            SyncProperty.Aliases => source.Aliases is not null,
            SyncProperty.Delegates => source.Delegates is not null,
            SyncProperty.PhoneNumber => source.PhoneNumber is not null,
            SyncProperty.OrganizationalUnit => source.OrganizationalUnit is not null,
            _ => source.SsoAccountKey is not null,
        };
    }

    private static IEnumerable<string> TakenFromAdded(RunRecord run, ZivverAccount before, ZivverAccount after)
    {
        if (run.Results.FirstOrDefault(result => result.ZivverId == before.Id)?.Source is not { } source)
            yield break;
        if (Mode(run, source, SyncProperty.Aliases) == ManageMode.Add)
            foreach (var alias in before.Aliases.Except(after.Aliases).Where(alias => alias != after.Email))
                yield return $"the alias {alias}";
        if (Mode(run, source, SyncProperty.Delegates) == ManageMode.Add)
            foreach (var id in before.DelegateIds.Except(after.DelegateIds))
                yield return $"the access of {run.Before.ById(id)?.Email ?? id}";
    }

    private static ManageMode Mode(RunRecord run, SyncAccount source, SyncProperty property) =>
        run.Profile.Manage.TryGetValue((source.AccountType, property), out var mode) ? mode : ManageMode.Mirror;
}
