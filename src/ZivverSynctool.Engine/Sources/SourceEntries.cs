namespace ZivverSynctool.Sources;

/// <summary>Gathers what the entries of a source are, one by one: accounts, groups, and problems in the place of either.</summary>
/// <param name="settings">The source's settings.</param>
/// <param name="normalizePhone">Gives the E.164 form of a phone number, or null where there is none.</param>
public sealed class SourceEntries(SourceSettings settings, Func<string, string?> normalizePhone)
{
    private static readonly Dictionary<SyncProperty, Func<SyncAccount, object?>> Properties = new()
    {
        [SyncProperty.Email] = account => account.Email,
        [SyncProperty.DisplayName] = account => account.DisplayName,
        [SyncProperty.Enabled] = account => account.Enabled,
        [SyncProperty.Aliases] = account => account.Aliases,
        [SyncProperty.Delegates] = account => account.Delegates,
        [SyncProperty.PhoneNumber] = account => account.PhoneNumber,
        [SyncProperty.OrganizationalUnit] = account => account.OrganizationalUnit,
        [SyncProperty.SsoAccountKey] = account => account.SsoAccountKey,
    };

    private readonly AccountReader _reader = new(settings, normalizePhone);
    private readonly List<SyncAccount> _accounts = [];
    private readonly List<SourceProblem> _problems = [];
    private readonly List<SourceGroup> _groups = [];
    private readonly SortedSet<AccountType> _types = [];

    /// <summary>How many entries were read.</summary>
    public int Count { get; private set; }

    /// <summary>Reads an entry. One whose type is <c>Group</c> is a group, with its members where an account has its delegates.</summary>
    public void Add(SourceRecord record)
    {
        Count++;
        if (SourceWords.IsGroup(record.AccountType))
            AddGroup(record);
        else if (!_reader.TryRead(record, out var account, out var problem))
            Add(problem);
        else if (settings.AccountTypes.Count > 0 && !settings.AccountTypes.Contains(account.AccountType))
            Add(NotDelivered(account));
        else
            Add(account);
    }

    /// <summary>All that was read. It delivers the types it is set to, or else those that were met, and supplies what any account has.</summary>
    public SourceRead ToRead() => new()
    {
        Source = settings.Name,
        Role = settings.Role,
        Delivers = settings.AccountTypes.Count > 0 ? settings.AccountTypes : [.. _types],
        Supplies = [.. Properties.Where(property => _accounts.Exists(account => property.Value(account) is not null)).Select(property => property.Key)],
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

    private SourceProblem NotDelivered(SyncAccount account) => new()
    {
        Code = "UnexpectedAccountType",
        Message = $"{account.Location}: {account.Email} is a {account.AccountType}, which this source is not set to deliver.",
        Remedy = $"Take it out of the source, or add the type to 'accountTypes' of source '{settings.Name}' in the profile.",
        Source = settings.Name,
        Location = account.Location,
        AccountType = account.AccountType,
        Email = account.Email,
        DisplayName = account.DisplayName,
        Enabled = account.Enabled,
        Addresses = [account.Email, .. account.Aliases ?? []],
        Identifiers = account.Identifiers,
        References = account.References,
    };
}
