namespace ZivverSynctool.Mapping.Edits;

/// <summary>
/// Links every source account that has no link yet to the Zivver account with its primary address, under the rules by which a
/// run would. Where there is a doubt, the account is left as it is.
/// </summary>
/// <param name="Replace">
/// Also link accounts whose Zivver account is linked to another value of the same identifier, provided that the name agrees
/// as well: for identifiers that are all new, without a list of old and new ones.
/// </param>
public sealed record LinkByAddress(bool Replace) : MappingEdit
{
    internal override bool NeedsSources => true;

    internal override IReadOnlyList<AccountLink> Apply(MappingDesk desk)
    {
        var matches = Matcher.Match(desk.Sources, desk.Zivver, desk.Links);
        var linked = new List<AccountLink>();
        var left = new List<string>();
        foreach (var match in matches)
            if (match is { Kind: MatchKind.Address, Source: { } fresh, Zivver: { } free })
                linked.AddRange(Link(fresh, free, desk));
            else if (match is { Doubt: { } doubt, Source: { } source })
                if (Replace && SameAccount(source, doubt, desk.Zivver) is { } same)
                    linked.AddRange(Link(source, same, desk));
                else
                    left.Add($"{source.Email}: {doubt.Reason}");
        if (left.Count > 0)
            desk.Warnings.Add($"{Words.Count(left.Count, "account")} left alone because of a doubt; Get-SyncDelta shows them all. The first: {left[0]}");
        return linked;
    }

    private static IEnumerable<AccountLink> Link(SyncAccount source, ZivverAccount zivver, MappingDesk desk) =>
        source.Identifiers.Select(identifier => desk.Assign(desk.Links.Link(identifier, zivver, desk.Now))).ToList();

    private static ZivverAccount? SameAccount(SyncAccount source, MatchDoubt doubt, ZivverSnapshot zivver) =>
        doubt.Code is MatchDoubt.RecycledAddress or MatchDoubt.IdentifiersDisagree or MatchDoubt.IdentifierContradicted && zivver.ByPrimary(source.Email) is { } account
        && account.Id == doubt.ZivverId && AccountName.Agree(source, account) ? account : null;
}
