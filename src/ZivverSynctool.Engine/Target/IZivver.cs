namespace ZivverSynctool.Target;

/// <summary>
/// The calls of Zivver's API that a sync needs (ZIVVER-API, Calls). Every method throws <see cref="ZivverException"/>
/// when Zivver refuses or cannot be reached.
/// </summary>
public interface IZivver
{
    /// <summary>What answers have told so far about how many requests Zivver takes.</summary>
    BudgetReport Budget { get; }

    /// <summary>All accounts of one type, complete or an error. Functional accounts come with <see cref="ZivverAccount.DelegateIds"/> only, users with <see cref="ZivverAccount.Delegates"/> only.</summary>
    Task<IReadOnlyList<ZivverAccount>> ListAsync(AccountType type, CancellationToken cancellation);

    /// <summary>The account with this primary address, or null.</summary>
    Task<ZivverAccount?> FindAsync(AccountType type, string address, CancellationToken cancellation);

    /// <summary>
    /// Makes an account. When the answer is lost, looks the address up before it repeats the POST (quirk 8); what it
    /// finds is taken as made by this call only if <paramref name="existedBefore"/> says no to its id.
    /// </summary>
    /// <param name="account">What to make.</param>
    /// <param name="existedBefore">Whether an id was in the list read at the start.</param>
    /// <param name="cancellation">Cancels waiting and repeating; the request in flight may finish.</param>
    /// <returns>The account as the answer claims it.</returns>
    Task<WriteAnswer> CreateAsync(AccountWrite account, Func<string, bool> existedBefore, CancellationToken cancellation);

    /// <summary>Changes an account by PUT.</summary>
    /// <returns>The account as the answer claims it.</returns>
    Task<WriteAnswer> UpdateAsync(string id, AccountWrite account, CancellationToken cancellation);

    /// <summary>Replaces all members of a functional account; the list must not be empty.</summary>
    Task ReplaceMembersAsync(string id, IReadOnlyList<string> memberIds, CancellationToken cancellation);

    /// <summary>Removes all members of a functional account.</summary>
    Task RemoveMembersAsync(string id, CancellationToken cancellation);

    /// <summary>Deletes an account for good.</summary>
    Task DeleteAsync(AccountType type, string id, CancellationToken cancellation);
}
