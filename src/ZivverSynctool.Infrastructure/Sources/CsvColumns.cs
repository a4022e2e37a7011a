using ZivverSynctool.Infrastructure.Csv;

namespace ZivverSynctool.Infrastructure.Sources;

/// <summary>Where in a row each property and identifier stands; -1 is "no such column".</summary>
internal sealed class CsvColumns
{
    /// <summary>The heading of the account type, which is no property that could be kept in step.</summary>
    public const string AccountTypeName = nameof(SyncAccount.AccountType);

    private readonly int[] _properties;

    private CsvColumns(int accountType, int[] properties, IReadOnlyList<(string Name, int Column)> identifiers)
    {
        AccountType = accountType;
        _properties = properties;
        Identifiers = identifiers;
    }

    /// <summary>The properties a column can supply, in their order.</summary>
    public static IReadOnlyList<SyncProperty> Properties { get; } = EnumValues.Of<SyncProperty>();

    /// <summary>The column of the account type.</summary>
    public int AccountType { get; }

    /// <summary>The fixed identifiers and their columns.</summary>
    public IReadOnlyList<(string Name, int Column)> Identifiers { get; }

    /// <summary>The column of a property.</summary>
    public int this[SyncProperty property] => _properties[(int)property];

    /// <summary>Every heading these settings look for.</summary>
    public static IEnumerable<string> Wanted(SourceSettings settings) =>
        Properties.Select(property => property.ToString()).Append(AccountTypeName).Concat(FixedIdentifiers(settings))
            .Select(name => Heading(settings, name));

    /// <summary>Finds the columns under their headings, or throws naming everything that is amiss with them.</summary>
    public static CsvColumns Find(SourceSettings settings, IReadOnlyList<string> headings, string file)
    {
        var lookup = new Lookup(headings);
        var accountType = lookup.Find(Heading(settings, AccountTypeName), required: IsMapped(settings, AccountTypeName));
        var properties = Properties
            .Select(property => property.ToString())
            .Select(name => lookup.Find(Heading(settings, name), name == nameof(SyncProperty.Email) || IsMapped(settings, name)))
            .ToArray();
        var identifiers = FixedIdentifiers(settings)
            .Select(name => (name, lookup.Find(Heading(settings, name), required: true)))
            .ToList();
        if (lookup.Faults.Count > 0)
            throw new SyncException(
                "CsvColumns", SyncErrorKind.InvalidProfile, $"{file}: {string.Join(" ", lookup.Faults)}",
                $"Correct the heading of the file, or 'identifier' and 'columns' of source '{settings.Name}' in the profile, "
                + "such as \"columns\": { \"Email\": \"Mail address\" }.");
        return new CsvColumns(accountType, properties, identifiers);
    }

    private static IEnumerable<string> FixedIdentifiers(SourceSettings settings) =>
        settings.Identifiers.Where(name => new Identifier(name, "").IsFixed);

    private static bool IsMapped(SourceSettings settings, string name) => Mapped(settings, name) is not null;

    private static string Heading(SourceSettings settings, string name) => Mapped(settings, name) ?? name;

    private static string? Mapped(SourceSettings settings, string name) =>
        settings.Columns.FirstOrDefault(column => string.Equals(column.Key, name, StringComparison.OrdinalIgnoreCase)).Value;

    private sealed class Lookup(IReadOnlyList<string> headings)
    {
        private readonly List<string> _keys = [.. headings.Select(CsvHeading.Key)];

        public List<string> Faults { get; } = [];

        public int Find(string heading, bool required)
        {
            var key = CsvHeading.Key(heading);
            var column = _keys.IndexOf(key);
            if (column < 0 && required)
                Faults.Add($"There is no column '{heading}'; the nearest is '{Nearest.To(heading, Named)}' of {string.Join(", ", Named.Select(named => $"'{named}'"))}.");
            if (column >= 0 && _keys.LastIndexOf(key) != column)
                Faults.Add($"There is more than one column '{headings[column]}'.");
            return column;
        }

        private IEnumerable<string> Named => headings.Where(heading => heading.Length > 0);
    }
}
