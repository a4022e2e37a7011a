using ZivverSynctool.Infrastructure.Csv;
using ZivverSynctool.Sources;

namespace ZivverSynctool.Infrastructure.Sources;

/// <summary>Gathers the accounts and problems of a table, row by row.</summary>
internal sealed class CsvRows
{
    private static readonly char[] ValueSeparators = ['|', ';', '\n', '\r'];

    private readonly SourceSettings _settings;
    private readonly CsvColumns _columns;
    private readonly AccountReader _reader;
    private readonly string? _usualType;
    private readonly List<SyncAccount> _accounts = [];
    private readonly List<SourceProblem> _problems = [];
    private readonly List<SourceGroup> _groups = [];
    private readonly SortedSet<AccountType> _types = [];

    public CsvRows(SourceSettings settings, CsvColumns columns)
    {
        _settings = settings;
        _columns = columns;
        _reader = new AccountReader(settings, new PhoneNormalizer(settings.Region).Normalize);
        // A file of shared mailboxes alone needs no column that says so on every row.
        _usualType = settings.AccountTypes.Count == 1 ? settings.AccountTypes[0].ToString() : null;
    }

    /// <summary>How many rows were added.</summary>
    public int Count => _accounts.Count + _problems.Count + _groups.Count;

    /// <summary>Reads the current row.</summary>
    public void Add(CsvTable row, string location)
    {
        var record = Record(row, location);
        if (SourceWords.IsGroup(record.AccountType))
            AddGroup(record);
        else if (!_reader.TryRead(record, out var account, out var problem))
            Add(problem);
        else if (_settings.AccountTypes.Count > 0 && !_settings.AccountTypes.Contains(account.AccountType))
            Add(NotDelivered(account));
        else
            Add(account);
    }

    /// <summary>All that was read.</summary>
    public SourceRead ToRead() => new()
    {
        Source = _settings.Name,
        Role = _settings.Role,
        Delivers = _settings.AccountTypes.Count > 0 ? _settings.AccountTypes
            : _columns.AccountType < 0 ? [AccountType.User]
            : [.. _types],
        Supplies = [.. CsvColumns.Properties.Where(property => _columns[property] >= 0)],
        Accounts = _accounts,
        Problems = _problems,
        Groups = _groups,
    };

    private void AddGroup(SourceRecord record)
    {
        if (_reader.ReadGroup(record, out var group) is { } problem)
            _problems.Add(problem);
        if (group is not null)
            _groups.Add(group);
    }

    private void Add(SyncAccount account)
    {
        _accounts.Add(account);
        _types.Add(account.AccountType);
    }

    // A type nobody could read must not make all accounts of some other type count as missing.
    private void Add(SourceProblem problem)
    {
        _problems.Add(problem);
        if (problem.Code != SourceProblem.UnknownAccountType)
            _types.Add(problem.AccountType);
    }

    private SourceRecord Record(CsvTable row, string location) => new()
    {
        Location = location,
        AccountType = _columns.AccountType >= 0 && row[_columns.AccountType] is { Length: > 0 } type ? type : _usualType,
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

    private SourceProblem NotDelivered(SyncAccount account) => new()
    {
        Code = "UnexpectedAccountType",
        Message = $"{account.Location}: {account.Email} is a {account.AccountType}, which this source is not set to deliver.",
        Remedy = $"Remove the row, or add the type to 'accountTypes' of source '{_settings.Name}' in the profile.",
        Source = _settings.Name,
        Location = account.Location,
        AccountType = account.AccountType,
        Email = account.Email,
        DisplayName = account.DisplayName,
        Enabled = account.Enabled,
        Addresses = [account.Email, .. account.Aliases ?? []],
        Identifiers = account.Identifiers,
    };
}
