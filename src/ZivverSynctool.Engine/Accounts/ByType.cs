namespace ZivverSynctool;

/// <summary>One thing for each type of account.</summary>
internal sealed class ByType<T>(Func<AccountType, T> make)
{
    private readonly T _users = make(AccountType.User);
    private readonly T _functionalAccounts = make(AccountType.FunctionalAccount);

    public T this[AccountType type] => type == AccountType.User ? _users : _functionalAccounts;
}
