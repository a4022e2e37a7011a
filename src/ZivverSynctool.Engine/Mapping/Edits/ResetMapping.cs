namespace ZivverSynctool.Mapping.Edits;

/// <summary>Forgets all links, so that the next run begins as a first one does.</summary>
public sealed record ResetMapping : MappingEdit
{
    internal override bool NeedsZivver => false;

    internal override IReadOnlyList<AccountLink> Apply(MappingDesk desk)
    {
        var all = desk.Links.All;
        foreach (var link in all)
            desk.Links.Remove(link.AccountType, link.Identifier);
        return all;
    }
}
