using ZivverSynctool.Safety;

namespace ZivverSynctool.Checks;

/// <summary>Says of each property of each type of account whether it is managed, and by which sources (SPEC §1, Managed or not).</summary>
internal sealed class PropertyChecks(CheckReading reading)
{
    public IEnumerable<SyncCheck> All() => reading.Types.SelectMany(type => ManagedProperty.Of(type).Select(property => Of(type, property)));

    private SyncCheck Of(AccountType type, SyncProperty property)
    {
        var accounts = reading.Merged.Accounts.Where(account => account.AccountType == type).ToList();
        var supply = PropertySupply.Of(accounts, property);
        var mode = reading.Profile.Manage.TryGetValue((type, property), out var set) ? set : ManageMode.Mirror;
        var check = new SyncCheck
        {
            Area = SyncCheckArea.Property,
            Name = ManagedProperty.KeyOf(type, property),
            Message = Managed(type, mode, supply, accounts.Count),
        };
        if (supply.Count == 0 && !reading.AllWereRead)
            check = check with { Outcome = SyncCheckOutcome.Warning, Message = check.Message + " Not every source could be read." };
        if (mode == ManageMode.Mirror)
            foreach (var source in reading.Merged.EmptyLists.Where(empty => empty.Property == property).Select(empty => empty.Source).Intersect(supply.Sources))
                check = check.WithWarning(
                    $"'{source}' has none for any account. Where that would empty lists in Zivver it is taken for broken, and the run is refused.",
                    $"Look at the source, or say under 'manage' in the profile: \"{check.Name}\": \"ignore\".");
        return property == SyncProperty.SsoAccountKey ? WithKeys(check, mode, supply.Count, accounts.Count) : check;
    }

    private static string Managed(AccountType type, ManageMode mode, PropertySupply supply, int accounts)
    {
        if (supply.Count == 0)
            return "Not managed: no source supplies it.";
        var from = string.Join(", ", supply.Sources);
        if (mode == ManageMode.Ignore)
            return $"Not managed: the profile ignores it, though it is supplied by {from}.";
        var some = supply.Count == accounts ? "" : $" for {supply.Count} of {Words.Count(accounts, Words.Of(type))}";
        return mode == ManageMode.Add ? $"Added to from {from}{some}; nothing is taken away." : $"Mirrored from {from}{some}.";
    }

    // What is sent with the SSO key, or without it, is told in SPEC §1.
    private SyncCheck WithKeys(SyncCheck check, ManageMode mode, int keys, int users)
    {
        const string remedy = "Let a source supply the key that the identity provider sends.";
        if (users == 0 || !reading.AllWereRead)
            return check;
        if (keys == 0)
            return KeylessUsers.AreThere(reading.Merged, reading.Profile) ? check.WithWarning(KeylessUsers.Warning, KeylessUsers.Remedy) : check;
        if (mode == ManageMode.Ignore)
            return check.WithWarning("So aliases and delegates of users cannot be changed: they are sent together with the key.",
                $"Take \"{check.Name}\" out of 'manage', or the key out of the source.");
        return keys == users ? check : check.WithWarning(
            $"Aliases and delegates of {Words.Count(users - keys, "other user")} cannot be changed: they are sent together with the key.", remedy);
    }
}
