using ZivverSynctool.Target;

namespace ZivverSynctool.Trials.Faults;

/// <summary>Passes every call on; what derives from it does something else with one of them.</summary>
internal abstract class PassingZivver(IZivver inner) : IZivver
{
    protected IZivver Inner { get; } = inner;

    public BudgetReport Budget => Inner.Budget;

    public virtual Task<IReadOnlyList<ZivverAccount>> ListAsync(AccountType type, CancellationToken cancellation) =>
        Inner.ListAsync(type, cancellation);

    public virtual Task<ZivverAccount?> FindAsync(AccountType type, string address, CancellationToken cancellation) =>
        Inner.FindAsync(type, address, cancellation);

    public virtual Task<WriteAnswer> CreateAsync(AccountWrite account, Func<string, bool> existedBefore, CancellationToken cancellation) =>
        Inner.CreateAsync(account, existedBefore, cancellation);

    public virtual Task<WriteAnswer> UpdateAsync(string id, AccountWrite account, CancellationToken cancellation) =>
        Inner.UpdateAsync(id, account, cancellation);

    public virtual Task ReplaceMembersAsync(string id, IReadOnlyList<string> memberIds, CancellationToken cancellation) =>
        Inner.ReplaceMembersAsync(id, memberIds, cancellation);

    public virtual Task RemoveMembersAsync(string id, CancellationToken cancellation) => Inner.RemoveMembersAsync(id, cancellation);

    public virtual Task DeleteAsync(AccountType type, string id, CancellationToken cancellation) => Inner.DeleteAsync(type, id, cancellation);
}
