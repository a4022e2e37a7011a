using ZivverSynctool.Target;

namespace ZivverSynctool.Simulation;

/// <summary>A model as the target of a preview: the same calls and the same errors as over HTTPS, without a wire.</summary>
/// <param name="organization">The model. Nobody else may use it meanwhile.</param>
public sealed class SimulatedZivver(ZivverOrganization organization) : IZivver
{
    private readonly object _gate = new();

    /// <inheritdoc/>
    public BudgetReport Budget => BudgetReport.Unknown;

    /// <inheritdoc/>
    public Task<IReadOnlyList<ZivverAccount>> ListAsync(AccountType type, CancellationToken cancellation) =>
        Answer("GET", () => null, () => organization.List(type), cancellation);

    /// <inheritdoc/>
    public Task<ZivverAccount?> FindAsync(AccountType type, string address, CancellationToken cancellation) =>
        Answer("GET", () => address, () => organization.Find(type, address), cancellation);

    /// <inheritdoc/>
    public Task<WriteAnswer> CreateAsync(AccountWrite account, Func<string, bool> existedBefore, CancellationToken cancellation) =>
        Answer("POST", () => account.Email, () => Claim(organization.Create(account)), cancellation);

    /// <inheritdoc/>
    public Task<WriteAnswer> UpdateAsync(string id, AccountWrite account, CancellationToken cancellation) =>
        Answer("PUT", () => account.Email ?? AddressOf(id), () => Claim(organization.Update(id, account)), cancellation);

    /// <inheritdoc/>
    public Task ReplaceMembersAsync(string id, IReadOnlyList<string> memberIds, CancellationToken cancellation) =>
        Answer("PATCH", () => AddressOf(id), () => organization.ReplaceMembers(id, memberIds), cancellation);

    /// <inheritdoc/>
    public Task RemoveMembersAsync(string id, CancellationToken cancellation) =>
        Answer("PATCH", () => AddressOf(id), () => organization.RemoveMembers(id), cancellation);

    /// <inheritdoc/>
    public Task DeleteAsync(AccountType type, string id, CancellationToken cancellation) =>
        Answer("DELETE", () => AddressOf(id), () => organization.Delete(type, id), cancellation);

    private string? AddressOf(string id) => organization.AddressOf(id);

    private static WriteAnswer Claim(ZivverAccount account) => account.AccountType == AccountType.User
        ? new WriteAnswer(account.Id, account.Aliases, account.Delegates, null)
        : new WriteAnswer(account.Id, account.Aliases, null, account.DelegateIds);

    private Task Answer(string method, Func<string?> address, Action call, CancellationToken cancellation) =>
        Answer(method, address, () => { call(); return true; }, cancellation);

    private Task<T> Answer<T>(string method, Func<string?> address, Func<T> call, CancellationToken cancellation)
    {
        if (cancellation.IsCancellationRequested)
            return Task.FromCanceled<T>(cancellation);
        lock (_gate)
        {
            try
            {
                return Task.FromResult(call());
            }
            catch (ZivverRejection refusal)
            {
                return Task.FromException<T>(ErrorCatalogue.Interpret(refusal.Status, refusal.Text, method, address()));
            }
        }
    }
}
