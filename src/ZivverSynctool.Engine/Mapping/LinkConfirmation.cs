namespace ZivverSynctool.Mapping;

/// <summary>Brings the links up to date with what was matched: every account without a doubt, changed or not (SPEC §3).</summary>
public static class LinkConfirmation
{
    /// <summary>Puts the links of the matches into the book, and gives those that are new or different.</summary>
    public static IReadOnlyList<AccountLink> Confirm(IEnumerable<AccountMatch> matches, LinkBook links, DateTimeOffset now)
    {
        var changed = new List<AccountLink>();
        foreach (var match in matches)
        {
            if (match is { Doubt: null, Source: { } source, Zivver: { } zivver })
                Confirm(source, zivver, links, now, changed);
            if (match is { Zivver: { Enabled: true } enabled })
                EndSuspension(enabled, links, changed);
        }

        return changed;
    }

    private static void Confirm(SyncAccount source, ZivverAccount zivver, LinkBook links, DateTimeOffset now, List<AccountLink> changed)
    {
        foreach (var identifier in source.Identifiers)
        {
            var confirmed = links.Link(identifier, zivver, now);
            if (links.Put(confirmed))
                changed.Add(confirmed);
        }

        // An address that the account no longer goes by may go to somebody else one day.
        foreach (var link in links.Of(zivver.Id))
            if (!link.Identifier.IsFixed && !source.Identifiers.Contains(link.Identifier))
                links.Remove(link.AccountType, link.Identifier);
    }

    // Whoever enabled it meanwhile, it is no longer this tool that has it suspended.
    private static void EndSuspension(ZivverAccount zivver, LinkBook links, List<AccountLink> changed)
    {
        foreach (var link in links.Of(zivver.Id))
        {
            if (link.Suspended is null && link.Confirmed is null)
                continue;
            var ended = link with { Suspended = null, Confirmed = null };
            links.Put(ended);
            changed.Add(ended);
        }
    }
}
