using ZivverSynctool.Target;

namespace ZivverSynctool.Generation.World;

/// <summary>Passes every call on and keeps count of it.</summary>
public sealed class CountingZivver(IZivver inner) : IZivver
{
    private int _lists;
    private int _writes;

    /// <summary>What Zivver is said to have told of its budget.</summary>
    public BudgetReport Budget { get; set; } = BudgetReport.Unknown;

    /// <summary>How often a list was read.</summary>
    public int Lists => _lists;

    /// <summary>How many writes were sent, refused ones included.</summary>
    public int Writes => _writes;

    /// <summary>What was refused, in order.</summary>
    public List<ZivverException> Refusals { get; } = [];

    /// <summary>Sets the counts to nothing.</summary>
    public void Reset()
    {
        _lists = _writes = 0;
        Refusals.Clear();
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<ZivverAccount>> ListAsync(AccountType type, CancellationToken cancellation)
    {
        Interlocked.Increment(ref _lists);
        return inner.ListAsync(type, cancellation);
    }

    /// <inheritdoc/>
    public Task<ZivverAccount?> FindAsync(AccountType type, string address, CancellationToken cancellation) =>
        inner.FindAsync(type, address, cancellation);

    /// <inheritdoc/>
    public Task<WriteAnswer> CreateAsync(AccountWrite account, Func<string, bool> existedBefore, CancellationToken cancellation) =>
        Count(() => inner.CreateAsync(account, existedBefore, cancellation));

    /// <inheritdoc/>
    public Task<WriteAnswer> UpdateAsync(string id, AccountWrite account, CancellationToken cancellation) =>
        Count(() => inner.UpdateAsync(id, account, cancellation));

    /// <inheritdoc/>
    public Task ReplaceMembersAsync(string id, IReadOnlyList<string> memberIds, CancellationToken cancellation) =>
        Count(() => Nothing(inner.ReplaceMembersAsync(id, memberIds, cancellation)));

    /// <inheritdoc/>
    public Task RemoveMembersAsync(string id, CancellationToken cancellation) =>
        Count(() => Nothing(inner.RemoveMembersAsync(id, cancellation)));

    /// <inheritdoc/>
    public Task DeleteAsync(AccountType type, string id, CancellationToken cancellation) =>
        Count(() => Nothing(inner.DeleteAsync(type, id, cancellation)));

    private static async Task<bool> Nothing(Task task)
    {
        await task.ConfigureAwait(false);
        return true;
    }

    private async Task<T> Count<T>(Func<Task<T>> write)
    {
        Interlocked.Increment(ref _writes);
        try
        {
            return await write().ConfigureAwait(false);
        }
        catch (ZivverException refusal)
        {
            lock (Refusals)
                Refusals.Add(refusal);
            throw;
        }
    }
}
