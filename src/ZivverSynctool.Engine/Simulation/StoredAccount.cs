namespace ZivverSynctool.Simulation;

/// <summary>An account inside the model. Delegates are held as accounts, so that a rename follows by itself.</summary>
internal sealed class StoredAccount(string id, AccountType type, long number, DateTimeOffset? created)
{
    public string Id { get; } = id;

    public AccountType Type { get; } = type;

    /// <summary>Place in the order of creation, which is the order of listings.</summary>
    public long Number { get; } = number;

    public DateTimeOffset? Created { get; } = created;

    public string Email { get; set; } = "";

    public IReadOnlyList<string> Aliases { get; set; } = [];

    public string DisplayName { get; set; } = "";

    public bool Active { get; set; } = true;

    public string? PhoneNumber { get; set; }

    public string? Division { get; set; }

    public string? SsoAccountKey { get; set; }

    public string? ExternalAccountId { get; set; }

    /// <summary>Who has access to this account.</summary>
    public Access Access { get; private set; } = Access.None;

    /// <summary>The accounts that this one has access to.</summary>
    public HashSet<StoredAccount> NamedBy { get; } = [];

    public void SetAccess(Access access)
    {
        foreach (var former in Access.Accounts)
            former.NamedBy.Remove(this);
        Access = access;
        foreach (var named in access.Accounts)
            named.NamedBy.Add(this);
    }

    /// <summary>Takes away the access of an account that is about to go.</summary>
    public void Lose(StoredAccount gone) => Access = Access.Without(gone);

    public ZivverAccount Show(bool withOwnId)
    {
        var isUser = Type == AccountType.User;
        return new ZivverAccount
        {
            Id = Id,
            AccountType = Type,
            Email = Email,
            DisplayName = DisplayName,
            Enabled = isUser ? Active : !Access.IsEmpty,
            Aliases = Aliases,
            Delegates = isUser ? Access.Name(account => account.Email) : [],
            DelegateIds = isUser ? [] : Members(withOwnId),
            PhoneNumber = PhoneNumber,
            OrganizationalUnit = Division,
            ExternalAccountId = ExternalAccountId,
            Created = Created,
        };
    }

    private IReadOnlyList<string> Members(bool withOwnId)
    {
        var ids = Access.Name(account => account.Id);
        return withOwnId ? [Id, .. ids] : ids;
    }
}
