namespace ZivverSynctool.Mapping;

/// <summary>Finds the one Zivver account that an administrator means.</summary>
internal static class AccountFinder
{
    /// <summary>The account with this address, alias, Zivver id or linked identifier.</summary>
    /// <exception cref="SyncException">None has it, or several have.</exception>
    public static ZivverAccount Find(string identity, ZivverSnapshot zivver, LinkBook links)
    {
        var found = Candidates(identity.Trim(), zivver, links).Distinct().ToList();
        return found.Count switch
        {
            1 => found[0],
            0 => throw new SyncException("AccountNotFound", SyncErrorKind.NotFound,
                $"No Zivver account has the address, alias, id or linked identifier '{identity}'.",
                "Look it up with Get-ZivverAccount or Get-SyncAccountMapping."),
            _ => throw new SyncException("IdentityAmbiguous", SyncErrorKind.InvalidArgument,
                $"'{identity}' means several accounts: {string.Join(", ", found.Select(account => account.Email))}.",
                "Give the address of the one that is meant."),
        };
    }

    private static IEnumerable<ZivverAccount> Candidates(string identity, ZivverSnapshot zivver, LinkBook links)
    {
        if (zivver.ByAddress(EmailAddress.Normalize(identity)) is { } addressed)
            yield return addressed;
        if (zivver.ById(identity) is { } known)
            yield return known;
        foreach (var link in links.All)
            if ((link.Identifier.Value == identity || link.Identifier.ToString() == identity) && zivver.ById(link.ZivverId) is { } linked)
                yield return linked;
    }
}
