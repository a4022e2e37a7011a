namespace ZivverSynctool.Mapping.Edits;

/// <summary>Forgets links. The accounts stay as they are, and are found by address again.</summary>
/// <param name="Identifiers">Whose links, and of which type where both have the identifier.</param>
public sealed record RemoveLinks(IReadOnlyList<(Identifier Identifier, AccountType? AccountType)> Identifiers) : MappingEdit
{
    private static readonly AccountType[] Types = [AccountType.User, AccountType.FunctionalAccount];

    internal override bool NeedsZivver => false;

    internal override IReadOnlyList<AccountLink> Apply(MappingDesk desk)
    {
        var faults = new EditFaults();
        var found = new List<AccountLink>();
        foreach (var (identifier, type) in Identifiers.Distinct())
        {
            var links = Types.Where(one => type is null || one == type).Select(one => desk.Links.Find(one, identifier)).OfType<AccountLink>().ToList();
            if (links.Count == 0)
                faults.Add($"There is no link of {identifier}{(type is { } one ? $" to a {Words.Of(one)}" : "")}.");
            else if (links.Count > 1)
                faults.Add($"{identifier} is linked to {string.Join(" and to ", links.Select(link => $"{link.Email} ({link.AccountType})"))}: say which one with -AccountType.");
            else
                found.Add(links[0]);
        }

        faults.ThrowIfAny();
        foreach (var link in found)
            desk.Links.Remove(link.AccountType, link.Identifier);
        return found;
    }
}
