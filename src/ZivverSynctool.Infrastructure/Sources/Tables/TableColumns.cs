namespace ZivverSynctool.Infrastructure.Sources.Tables;

/// <summary>Where in the rows of a table each property and identifier stands; -1 is "no such column".</summary>
internal sealed class TableColumns
{
    private readonly int[] _properties;

    private TableColumns(SourceHeadings wanted, ColumnSearch search)
    {
        AccountType = search.Find(SourceHeadings.AccountType);
        _properties = [.. SourceHeadings.Properties.Select(property => search.Find(property.ToString()))];
        Identifiers = [.. wanted.Identifiers.Select(name => (name, search.Find(name))).Where(identifier => identifier.Item2 >= 0)];
        Used = [.. _properties.Append(AccountType).Concat(Identifiers.Select(identifier => identifier.Column)).Where(column => column >= 0)];
    }

    /// <summary>The column of the account type.</summary>
    public int AccountType { get; }

    /// <summary>The fixed identifiers that are there, and their columns.</summary>
    public IReadOnlyList<(string Name, int Column)> Identifiers { get; }

    /// <summary>The properties that have a column.</summary>
    public IEnumerable<SyncProperty> Supplied => SourceHeadings.Properties.Where(property => this[property] >= 0);

    /// <summary>The columns that are read.</summary>
    public IReadOnlyList<int> Used { get; }

    /// <summary>The column of a property.</summary>
    public int this[SyncProperty property] => _properties[(int)property];

    /// <summary>
    /// Finds the columns of all tables of a source under their headings, or throws naming everything that is amiss. Each table needs
    /// the address; what else the settings name must be in one of them.
    /// </summary>
    public static IReadOnlyList<TableColumns> Find(SourceSettings settings, string file, IReadOnlyList<TableHeading> tables)
    {
        var wanted = new SourceHeadings(settings);
        var faults = new List<string>();
        var found = new List<TableColumns>();
        foreach (var table in tables)
        {
            var search = new ColumnSearch(wanted, table);
            found.Add(new TableColumns(wanted, search));
            faults.AddRange(search.Faults.Select(fault => $"{table.Place}: {fault}"));
        }

        faults.AddRange(wanted.Names
            .Where(name => name != SourceHeadings.Email && wanted.IsWanted(name) && found.TrueForAll(columns => columns.Of(name) < 0))
            .Select(name => $"{file}: {ColumnSearch.Missing(wanted.Of(name), tables)}"));
        return faults.Count == 0 ? found : throw new SyncException(
            "SourceColumns", SyncErrorKind.InvalidProfile, string.Join(" ", faults),
            $"Correct the headings there, or 'identifier' and 'columns' of source '{settings.Name}' in the profile, "
            + "such as \"columns\": { \"Email\": \"Mail address\" }.");
    }

    private int Of(string name)
    {
        if (name == SourceHeadings.AccountType)
            return AccountType;
        foreach (var (identifier, column) in Identifiers)
            if (identifier == name)
                return column;
        return Enum.TryParse<SyncProperty>(name, out var property) ? this[property] : -1;
    }
}
