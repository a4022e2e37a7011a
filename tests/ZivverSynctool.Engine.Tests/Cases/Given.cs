namespace ZivverSynctool.Tests.Cases;

/// <summary>Accounts in a few words: <c>User("anna").Id("E1").WithAliases("a.dewit")</c>. A name without @ is in example.test.</summary>
internal static class Given
{
    public const string IdentifierName = "EmployeeNumber";

    public static string At(string name) => name.Contains('@', StringComparison.Ordinal) ? name : name + "@example.test";

    /// <summary>An enabled user of whom only address, name and Enabled are managed, without a fixed identifier.</summary>
    public static SyncAccount User(string name) => Account(AccountType.User, name) with { Enabled = true };

    /// <summary>A shared mailbox with its delegates.</summary>
    public static SyncAccount Mailbox(string name, params string[] delegates) =>
        Account(AccountType.FunctionalAccount, name).WithDelegates(delegates);

    public static SyncAccount Id(this SyncAccount account, string value, string name = IdentifierName) => account with
    {
        Identifiers = [.. account.Identifiers.Where(identifier => identifier.IsFixed && identifier.Name != name), new Identifier(name, value)],
    };

    public static SyncAccount WithoutId(this SyncAccount account) => account with { Identifiers = [ByAddress(account.Email)] };

    public static SyncAccount Named(this SyncAccount account, string? name) => account with { DisplayName = name };

    /// <summary>The same account under another address.</summary>
    public static SyncAccount MovedTo(this SyncAccount account, string name) => account with
    {
        Email = At(name),
        Identifiers = account.Identifiers.Select(identifier => identifier.IsFixed ? identifier : ByAddress(At(name))).ToList(),
    };

    public static SyncAccount WithAliases(this SyncAccount account, params string[] names) => account with { Aliases = names.Select(At).ToList() };

    public static SyncAccount WithDelegates(this SyncAccount account, params string[] names) => account with { Delegates = names.Select(At).ToList() };

    /// <summary>The account's delegates by keys that are no addresses, beside those it has.</summary>
    public static SyncAccount WithReferences(this SyncAccount account, params string[] keys) => account with { DelegateReferences = keys };

    /// <summary>The keys by which others may name the account.</summary>
    public static SyncAccount KnownAs(this SyncAccount account, params string[] keys) => account with { References = keys };

    public static SyncAccount WithKey(this SyncAccount account, string? key) => account with { SsoAccountKey = key };

    public static SyncAccount WithPhone(this SyncAccount account, string number) => account with { PhoneNumber = number };

    public static SyncAccount InUnit(this SyncAccount account, string unit) => account with { OrganizationalUnit = unit };

    public static SyncAccount Suspended(this SyncAccount account) => account with { Enabled = false };

    public static SyncAccount From(this SyncAccount account, string source) => account with { Source = source, Location = source + ".csv" };

    private static SyncAccount Account(AccountType type, string name) => new()
    {
        AccountType = type,
        Email = At(name),
        DisplayName = name,
        Identifiers = [ByAddress(At(name))],
        Source = "world",
        Location = $"world.csv, {name}",
    };

    private static Identifier ByAddress(string address) => new(Identifier.EmailName, address);
}
