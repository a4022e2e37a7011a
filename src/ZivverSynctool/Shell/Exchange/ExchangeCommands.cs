namespace ZivverSynctool.Shell.Exchange;

/// <summary>
/// The names that the commands of Exchange have here. Those that Exchange Online has of its own are faster, but belong to no connection in
/// particular and never have a prefix; so with one, the commands of the connection itself are taken.
/// </summary>
internal sealed class ExchangeCommands
{
    private readonly string? _prefix;

    public ExchangeCommands(bool isOnline, string? prefix)
    {
        _prefix = prefix;
        IsBuiltIn = isOnline && prefix is null;
        var own = IsBuiltIn ? "EXO" : prefix;
        Mailboxes = $"Get-{own}Mailbox";
        Permissions = $"Get-{own}MailboxPermission";
        Recipients = $"Get-{own}Recipient";
    }

    /// <summary>Whether they are those that are built into the module of Exchange Online, which give a property only if it is asked for.</summary>
    public bool IsBuiltIn { get; }

    public string Mailboxes { get; }

    public string Permissions { get; }

    public string Recipients { get; }

    public string GroupMembers => Of("Get", "DistributionGroupMember");

    /// <summary>Knows groups without an address too. Not everybody may use it.</summary>
    public string Groups => Of("Get", "Group");

    /// <summary>Knows users without a mailbox too. Not everybody may use it.</summary>
    public string Users => Of("Get", "User");

    /// <summary>What must be there.</summary>
    public IReadOnlyList<string> Needed => [Mailboxes, Permissions, Recipients, GroupMembers];

    /// <summary>All of them.</summary>
    public IReadOnlyList<string> All => [.. Needed, Groups, Users];

    /// <summary>What is taken over from a connection, by the names that the server has for it.</summary>
    public string[] ToImport => [.. new ExchangeCommands(isOnline: false, prefix: null).All.Where(name => !IsBuiltIn || name is "Get-DistributionGroupMember" or "Get-Group" or "Get-User")];

    private string Of(string verb, string noun) => $"{verb}-{_prefix}{noun}";
}
