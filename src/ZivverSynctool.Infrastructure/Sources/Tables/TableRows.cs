using ZivverSynctool.Infrastructure.Tables;
using ZivverSynctool.Infrastructure.Texts;
using ZivverSynctool.Sources;

namespace ZivverSynctool.Infrastructure.Sources.Tables;

/// <summary>Gathers the accounts, groups and problems of the tables of a source, row by row.</summary>
internal sealed class TableRows
{
    private const string ValueSeparators = "|;\n\r";

    private readonly TextPool _texts;
    private readonly AddressTexts _addresses;
    private readonly string _file;
    private readonly SourceEntries _entries;
    private readonly SortedSet<SyncProperty> _supplied = [];
    private readonly FaultList _nobody = new();
    private readonly List<EntryDefect> _defects = [];

    /// <summary>Makes room for the rows.</summary>
    /// <param name="settings">The source's settings.</param>
    /// <param name="file">The file's name, for messages.</param>
    public TableRows(SourceSettings settings, string file)
    {
        _file = file;
        _texts = TextPool.Open();
        _addresses = new AddressTexts(_texts);
        _entries = new SourceEntries(settings, new PhoneNormalizer(settings.Region).Normalize);
    }

    /// <summary>How many rows were added.</summary>
    public int Count => _entries.Count;

    /// <summary>Notes the columns of a table before its rows are added.</summary>
    public void Begin(TableColumns columns) => _supplied.UnionWith(columns.Supplied);

    /// <summary>Adds the current row of a table.</summary>
    /// <param name="row">The row.</param>
    /// <param name="columns">Where what stands in it.</param>
    /// <param name="type">The type of all accounts of the table, where it has one.</param>
    public void Add(ITableRow row, TableColumns columns, AccountType? type = null)
    {
        _defects.Clear();
        var accountType = RowType.Read(row, columns, type, _defects, _texts);
        var email = Shared(row, columns, SyncProperty.Email) is { } address ? _addresses.Get(address) : null;
        var identifiers = Identifiers(row, columns);
        if (_defects.Count > 0 && string.IsNullOrEmpty(email) && identifiers.Count == 0)
            _nobody.Add($"{row.Location} ({string.Join("; ", _defects.Select(defect => defect.Message))})");
        _entries.Add(new SourceRecord
        {
            Location = row.Location,
            AccountType = accountType,
            Email = email,
            DisplayName = Text(row, columns, SyncProperty.DisplayName),
            Enabled = Shared(row, columns, SyncProperty.Enabled),
            Aliases = Values(row, columns, SyncProperty.Aliases),
            Delegates = Values(row, columns, SyncProperty.Delegates),
            PhoneNumber = Text(row, columns, SyncProperty.PhoneNumber),
            OrganizationalUnit = Shared(row, columns, SyncProperty.OrganizationalUnit),
            SsoAccountKey = Text(row, columns, SyncProperty.SsoAccountKey),
            Identifiers = identifiers,
            Defects = _defects.Count == 0 ? [] : _defects.ToArray(),
        });
    }

    /// <summary>All that was read, or an error where rows cannot be told to be anybody's.</summary>
    public SourceRead ToRead() => _nobody.Count == 0 ? _entries.ToRead() with { Supplies = _supplied } : throw new SyncException(
        "SourceRowsUnknown", SyncErrorKind.Unavailable,
        $"{_file} has rows of which nobody can say whose they are: {_nobody}",
        "Put the address or the identifier into these cells as text. Nothing is taken from a file of which a part cannot be read.");

    private string? Text(ITableRow row, TableColumns columns, SyncProperty property) =>
        columns[property] is >= 0 and var column ? row.Read(column, _defects, TextPool.None) : null;

    private string? Shared(ITableRow row, TableColumns columns, SyncProperty property) =>
        columns[property] is >= 0 and var column ? row.Read(column, _defects, _texts) : null;

    private string[]? Values(ITableRow row, TableColumns columns, SyncProperty property) =>
        Text(row, columns, property) is { } text ? _addresses.List(text, ValueSeparators) : null;

    private IReadOnlyList<Identifier> Identifiers(ITableRow row, TableColumns columns)
    {
        if (columns.Identifiers.Count == 0)
            return [];
        var identifiers = new Identifier[columns.Identifiers.Count];
        var count = 0;
        for (var i = 0; i < identifiers.Length; i++)
            if (row.Read(columns.Identifiers[i].Column, _defects, _texts) is { Length: > 0 } value)
                identifiers[count++] = new Identifier(columns.Identifiers[i].Name, value);
        if (count < identifiers.Length)
            Array.Resize(ref identifiers, count);
        return identifiers;
    }
}
