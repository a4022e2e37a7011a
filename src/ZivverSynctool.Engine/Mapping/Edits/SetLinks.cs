namespace ZivverSynctool.Mapping.Edits;

/// <summary>
/// Links identifiers to Zivver accounts, each confirmed by an administrator: that also settles the doubt about a suspended
/// account of another name.
/// </summary>
/// <param name="Wanted">The links.</param>
public sealed record SetLinks(IReadOnlyList<WantedLink> Wanted) : MappingEdit
{
    internal override IReadOnlyList<AccountLink> Apply(MappingDesk desk)
    {
        var faults = new EditFaults();
        var set = new List<AccountLink>();
        var places = new LinkPlaces();
        foreach (var wanted in Wanted)
            if (Find(wanted, desk, faults) is { } account && places.Claim(wanted.Identifier, account, faults))
                set.Add(desk.Links.Link(wanted.Identifier, account, desk.Now) with { Confirmed = desk.Now });
        faults.ThrowIfAny();
        return set.ConvertAll(desk.Assign);
    }

    private static ZivverAccount? Find(WantedLink wanted, MappingDesk desk, EditFaults faults)
    {
        ZivverAccount? account;
        try
        {
            account = AccountFinder.Find(wanted.Account, desk.Zivver, desk.Links);
        }
        catch (SyncException error)
        {
            faults.Add($"{wanted.Identifier}: {error.Message}");
            return null;
        }

        if (wanted.AccountType is not { } type || account.AccountType == type)
            return account;
        faults.Add($"{wanted.Identifier}: {account.Email} is a {Words.Of(account.AccountType)}, not a {Words.Of(type)}.");
        return null;
    }
}
