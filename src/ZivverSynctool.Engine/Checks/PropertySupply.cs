namespace ZivverSynctool.Checks;

/// <summary>For how many accounts a property is supplied, and by which sources.</summary>
internal sealed record PropertySupply(int Count, IReadOnlyList<string> Sources)
{
    public static PropertySupply Of(IReadOnlyList<SyncAccount> accounts, SyncProperty property)
    {
        var count = 0;
        var sources = new HashSet<string>();
        foreach (var account in accounts)
            if (account.ValueOf(property) is not null)
            {
                count++;
                sources.UnionWith(account.SourcesOf(property));
            }

        return new PropertySupply(count, sources.ToList());
    }
}
