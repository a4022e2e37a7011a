using ZivverSynctool.Target;
using ZivverSynctool.Trials.Faults;

namespace ZivverSynctool.Trials.Identity.Breaks.Sent;

/// <summary>Applies an update that changes a name, and says that it failed.</summary>
internal sealed class FailsAfterwards(IZivver inner) : PassingZivver(inner)
{
    public override async Task<WriteAnswer> UpdateAsync(string id, AccountWrite account, CancellationToken cancellation)
    {
        var answer = await base.UpdateAsync(id, account, cancellation).ConfigureAwait(false);
        return account.DisplayName is null ? answer : throw ErrorCatalogue.Interpret(503, "Service Unavailable", "PUT", account.Email);
    }
}
