using ZivverSynctool.Mapping;

namespace ZivverSynctool.Execution;

/// <summary>
/// Finds out whether a change still is about the account its source account is linked to. A change may be older than a link:
/// carried out all the same, it would hand the account to somebody else.
/// </summary>
internal static class LinkDrift
{
    /// <summary>What has been linked otherwise since the change was made, in words, or null.</summary>
    public static string? Find(SyncChange change, LinkBook links, ZivverSnapshot now)
    {
        if (change.Source is not { } source)
            return LinkedSince(change, links);
        foreach (var identifier in source.Identifiers)
            if (links.Find(source.AccountType, identifier) is { } link && link.ZivverId != change.ZivverId && now.ById(link.ZivverId) is { } other)
                return $"{identifier} is linked to {other.Email} in Zivver.";

        var known = change.ZivverId is { } id ? links.Of(id) : [];
        if (known.FirstOrDefault(link => link.Identifier.IsFixed && Contradicts(link, source, known)) is { } contradicting)
            return $"{change.Email} in Zivver is linked to {contradicting.Identifier}.";
        if (known.Any(link => source.Identifiers.Contains(link.Identifier)))
            return null;
        var another = known.FirstOrDefault(link => source.Identifiers.Any(own => string.Equals(own.Name, link.Identifier.Name, StringComparison.OrdinalIgnoreCase)));
        return another is null ? null : $"{change.Email} in Zivver is linked to {another.Identifier}, not to {source.Identifiers[0]}.";
    }

    // Whoever no source had when the change was made may be somebody's of the sources by now.
    private static string? LinkedSince(SyncChange change, LinkBook links) =>
        change.ZivverId is { } id && links.Of(id).FirstOrDefault(link => !link.Identifier.IsOfZivver && !change.Identifiers.Contains(link.Identifier)) is { } since
            ? $"{change.Email} in Zivver is linked to {since.Identifier}."
            : null;

    private static bool Contradicts(AccountLink link, SyncAccount source, IReadOnlyList<AccountLink> known) =>
        source.Identifiers.FirstOrDefault(own => own.HasNameOf(link.Identifier)) is { } mine && !known.Any(other => other.Identifier == mine);
}
