using System.Runtime.CompilerServices;

namespace ZivverSynctool.Mapping;

/// <summary>Brings the links up to date with what was matched: every account without a doubt, changed or not (SPEC §3).</summary>
public static class LinkConfirmation
{
    /// <summary>Puts the links of the matches into the book, and gives those that are new or different.</summary>
    [MethodImpl(HotPath.Optimized)]
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

    [MethodImpl(HotPath.Optimized)]
    private static void Confirm(SyncAccount source, ZivverAccount zivver, LinkBook links, DateTimeOffset now, List<AccountLink> changed)
    {
        for (var i = 0; i < source.Identifiers.Count; i++)
        {
            var confirmed = links.Link(source.Identifiers[i], zivver, now);
            if (links.Put(confirmed))
                changed.Add(confirmed);
        }

        // An address that the account no longer goes by may go to somebody else one day.
        var known = links.Of(zivver.Id);
        for (var i = 0; i < known.Count; i++)
            if (!known[i].Identifier.IsFixed && !source.Identifiers.Contains(known[i].Identifier))
                links.Remove(known[i].AccountType, known[i].Identifier);
    }

    // Whoever enabled it meanwhile, it is no longer this tool that has it suspended.
    [MethodImpl(HotPath.Optimized)]
    private static void EndSuspension(ZivverAccount zivver, LinkBook links, List<AccountLink> changed)
    {
        var known = links.Of(zivver.Id);
        for (var i = 0; i < known.Count; i++)
        {
            if (known[i] is { Suspended: null, Confirmed: null })
                continue;
            var ended = known[i] with { Suspended = null, Confirmed = null };
            links.Put(ended);
            changed.Add(ended);
        }
    }
}
