using ZivverSynctool.Infrastructure.Csv;
using ZivverSynctool.Sources;

namespace ZivverSynctool.Infrastructure.Sources;

/// <summary>Gathers the accounts and problems of a table, row by row.</summary>
internal sealed class CsvRows
{
    private static readonly char[] ValueSeparators = ['|', ';', '\n', '\r'];

    private readonly SourceSettings _settings;
    private readonly CsvColumns _columns;
    private readonly SourceEntries _entries;

    public CsvRows(SourceSettings settings, CsvColumns columns)
    {
        _settings = settings;
        _columns = columns;
        _entries = new SourceEntries(settings, new PhoneNormalizer(settings.Region).Normalize);
    }

    /// <summary>How many rows were added.</summary>
    public int Count => _entries.Count;

    /// <summary>Reads the current row.</summary>
    public void Add(CsvTable row, string location) => _entries.Add(Record(row, location));

    /// <summary>All that was read.</summary>
    public SourceRead ToRead()
    {
        var read = _entries.ToRead();
        return read with
        {
            Delivers = _settings.AccountTypes.Count == 0 && _columns.AccountType < 0 ? [AccountType.User] : read.Delivers,
            Supplies = [.. CsvColumns.Properties.Where(property => _columns[property] >= 0)],
        };
    }

    private SourceRecord Record(CsvTable row, string location) => new()
    {
        Location = location,
        AccountType = _columns.AccountType >= 0 ? row[_columns.AccountType] : null,
        Email = Text(row, SyncProperty.Email),
        DisplayName = Text(row, SyncProperty.DisplayName),
        Enabled = Text(row, SyncProperty.Enabled),
        Aliases = Values(row, SyncProperty.Aliases),
        Delegates = Values(row, SyncProperty.Delegates),
        PhoneNumber = Text(row, SyncProperty.PhoneNumber),
        OrganizationalUnit = Text(row, SyncProperty.OrganizationalUnit),
        SsoAccountKey = Text(row, SyncProperty.SsoAccountKey),
        Identifiers = Identifiers(row),
    };

    private string? Text(CsvTable row, SyncProperty property) => _columns[property] is >= 0 and var column ? row[column] : null;

    private string[]? Values(CsvTable row, SyncProperty property) =>
        Text(row, property) is not { } text ? null
        : text.Length == 0 ? []
        : text.Split(ValueSeparators, StringSplitOptions.RemoveEmptyEntries);

    private IReadOnlyList<Identifier> Identifiers(CsvTable row)
    {
        if (_columns.Identifiers.Count == 0)
            return [];
        var identifiers = new Identifier[_columns.Identifiers.Count];
        var count = 0;
        foreach (var (name, column) in _columns.Identifiers)
            if (row[column] is { Length: > 0 } value)
                identifiers[count++] = new Identifier(name, value);
        Array.Resize(ref identifiers, count);
        return identifiers;
    }
}
