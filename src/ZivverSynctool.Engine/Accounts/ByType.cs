namespace ZivverSynctool;

/// <summary>One thing for each type of account.</summary>
/// <param name="make">Makes the thing for a type.</param>
public sealed class ByType<T>(Func<AccountType, T> make)
{
    private readonly T _users = make(AccountType.User);
    private readonly T _functionalAccounts = make(AccountType.FunctionalAccount);

    /// <summary>The thing for a type.</summary>
    public T this[AccountType type] => type == AccountType.User ? _users : _functionalAccounts;
}
