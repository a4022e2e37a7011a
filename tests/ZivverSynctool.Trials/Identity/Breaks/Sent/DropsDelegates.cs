using ZivverSynctool.Target;
using ZivverSynctool.Trials.Faults;

namespace ZivverSynctool.Trials.Identity.Breaks.Sent;

/// <summary>Leaves the delegates of users out of updates.</summary>
internal sealed class DropsDelegates(IZivver inner) : PassingZivver(inner)
{
    public override Task<WriteAnswer> UpdateAsync(string id, AccountWrite account, CancellationToken cancellation) =>
        base.UpdateAsync(id, account with { Extension = account.Extension is { } sent ? sent with { Delegates = [] } : null }, cancellation);
}
