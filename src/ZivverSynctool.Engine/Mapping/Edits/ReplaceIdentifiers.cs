namespace ZivverSynctool.Mapping.Edits;

/// <summary>Puts new identifiers in the place of old ones, as when a forest was migrated or another property identifies accounts.</summary>
/// <param name="Changes">Old and new, in any order; a new one may be another's old one.</param>
public sealed record ReplaceIdentifiers(IReadOnlyList<IdentifierChange> Changes) : MappingEdit
{
    internal override bool NeedsZivver => false;

    internal override IReadOnlyList<AccountLink> Apply(MappingDesk desk)
    {
        var faults = new EditFaults();
        var changes = Changes.Distinct().Where(change => change.Old != change.New).ToList();
        NoteDoubles(changes, faults);
        var links = desk.Links.All.ToLookup(link => link.Identifier);
        var replacements = new List<(AccountLink Old, AccountLink New)>();
        var unknown = 0;
        foreach (var change in changes)
        {
            unknown += links.Contains(change.Old) || links.Contains(change.New) ? 0 : 1;
            foreach (var link in links[change.Old])
                replacements.Add((link, link with { Identifier = change.New, Linked = desk.Now }));
        }

        var freed = new HashSet<AccountLink>(replacements.Select(replacement => replacement.Old));
        foreach (var (old, wanted) in replacements)
            if (desk.Links.Find(wanted.AccountType, wanted.Identifier) is { } holder && holder.ZivverId != wanted.ZivverId && !freed.Contains(holder))
                faults.Add($"{old.Identifier} cannot become {wanted.Identifier}, which is linked to {holder.Email} already.");
        faults.ThrowIfAny();

        foreach (var (old, _) in replacements)
            desk.Links.Remove(old.AccountType, old.Identifier);
        if (unknown > 0)
            desk.Warnings.Add($"{unknown} of {changes.Count} old identifiers have no link, and are left out.");
        return replacements.ConvertAll(replacement => desk.Assign(replacement.New));
    }

    private static void NoteDoubles(List<IdentifierChange> changes, EditFaults faults)
    {
        foreach (var doubled in changes.GroupBy(change => change.Old).Where(group => group.Count() > 1))
            faults.Add($"{doubled.Key} is to become {string.Join(" and ", doubled.Select(change => change.New))}.");
        foreach (var doubled in changes.GroupBy(change => change.New).Where(group => group.Count() > 1))
            faults.Add($"{string.Join(" and ", doubled.Select(change => change.Old))} are both to become {doubled.Key}.");
    }
}
