namespace ZivverSynctool.Mapping.Edits;

/// <summary>Takes over links from another file. Those of accounts that Zivver does not have are left out, with a warning.</summary>
/// <param name="Links">The links.</param>
/// <param name="Replace">Forget all others.</param>
public sealed record ImportLinks(IReadOnlyList<ImportedLink> Links, bool Replace) : MappingEdit
{
    internal override bool StartsAnew => Replace;

    internal override IReadOnlyList<AccountLink> Apply(MappingDesk desk)
    {
        var faults = new EditFaults();
        var places = new LinkPlaces();
        var gone = new EditFaults();
        var found = new List<(ImportedLink Imported, ZivverAccount Account)>();
        foreach (var link in Links)
            if (Find(link, desk.Zivver) is not { } account)
                gone.Add($"{link.Location}: Zivver has no account {link.ZivverId ?? link.Email}.");
            else if (link.AccountType is { } type && type != account.AccountType)
                faults.Add($"{link.Location}: {account.Email} is a {Words.Of(account.AccountType)}, not a {Words.Of(type)}.");
            else if (places.Claim(link.Identifier, account, faults))
                found.Add((link, account));

        // One or two accounts may be gone; a file of which hardly any are there is of another organization.
        if (gone.Count * 2 > Links.Count)
            faults.Add($"Of {Links.Count} links, {gone.Count} lead to no account of this organization. {gone}");
        faults.ThrowIfAny();
        if (gone.Count > 0)
            desk.Warnings.Add($"{gone.Count} of {Links.Count} links are left out. {gone}");
        if (Replace)
            new ResetMapping().Apply(desk);
        return found.ConvertAll(link => desk.Assign(Merge(link.Imported, desk.Links.Link(link.Imported.Identifier, link.Account, desk.Now))));
    }

    private static ZivverAccount? Find(ImportedLink link, ZivverSnapshot zivver) =>
        link.ZivverId is { } id ? zivver.ById(id) : zivver.ByPrimary(link.Email);

    private static AccountLink Merge(ImportedLink imported, AccountLink link) => link with
    {
        SsoKeyFingerprint = imported.SsoKeyFingerprint ?? link.SsoKeyFingerprint,
        Suspended = imported.Suspended ?? link.Suspended,
        Confirmed = imported.Confirmed ?? link.Confirmed,
        Linked = imported.Linked ?? link.Linked,
        FormerAddresses = imported.FormerAddresses.Count > 0 ? imported.FormerAddresses : link.FormerAddresses,
    };
}
