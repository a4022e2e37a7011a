using ZivverSynctool.Target;

namespace ZivverSynctool.Trials.Faults;

/// <summary>A way to Zivver on which some writes go wrong.</summary>
internal sealed class FaultyZivver(IZivver inner, IReadOnlyList<Fault> faults, CancellationTokenSource stop) : PassingZivver(inner)
{
    private int _writes;

    public override Task<WriteAnswer> CreateAsync(AccountWrite account, Func<string, bool> existedBefore, CancellationToken cancellation) =>
        Write("POST", () => base.CreateAsync(account, existedBefore, cancellation), cancellation);

    public override Task<WriteAnswer> UpdateAsync(string id, AccountWrite account, CancellationToken cancellation) =>
        Write("PUT", () => base.UpdateAsync(id, account, cancellation), cancellation);

    public override Task ReplaceMembersAsync(string id, IReadOnlyList<string> memberIds, CancellationToken cancellation) =>
        Write("PATCH", () => Nothing(base.ReplaceMembersAsync(id, memberIds, cancellation)), cancellation);

    public override Task RemoveMembersAsync(string id, CancellationToken cancellation) =>
        Write("PATCH", () => Nothing(base.RemoveMembersAsync(id, cancellation)), cancellation);

    public override Task DeleteAsync(AccountType type, string id, CancellationToken cancellation) =>
        Write("DELETE", () => Nothing(base.DeleteAsync(type, id, cancellation)), cancellation);

    // At once, not beside the other writes: the same history goes the same way every time.
    private void Cancel() => stop.Cancel();

    private static async Task<bool> Nothing(Task task)
    {
        await task.ConfigureAwait(false);
        return true;
    }

    private async Task<T> Write<T>(string method, Func<Task<T>> send, CancellationToken cancellation)
    {
        var number = Interlocked.Increment(ref _writes);
        switch (faults.Where(fault => fault.Write == number).Select(fault => (FaultKind?)fault.Kind).FirstOrDefault())
        {
            case FaultKind.Refused:
                throw ErrorCatalogue.Interpret(503, "Service Unavailable", method, null);
            case FaultKind.NotAuthorized:
                throw ErrorCatalogue.Interpret(401, "", method, null);
            case FaultKind.AnswerLost:
                await send().ConfigureAwait(false);
                throw ErrorCatalogue.Interpret(504, "Gateway Timeout", method, null);
            case FaultKind.CancelledBefore:
                Cancel();
                throw new OperationCanceledException(cancellation);
            case FaultKind.CancelledAfter:
                var answer = await send().ConfigureAwait(false);
                Cancel();
                return answer;
            case FaultKind.CancelledAndLost:
                await send().ConfigureAwait(false);
                Cancel();
                throw new OperationCanceledException(cancellation);
            default:
                return await send().ConfigureAwait(false);
        }
    }
}
