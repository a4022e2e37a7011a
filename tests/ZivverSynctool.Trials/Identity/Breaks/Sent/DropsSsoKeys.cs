using ZivverSynctool.Target;
using ZivverSynctool.Trials.Faults;

namespace ZivverSynctool.Trials.Identity.Breaks.Sent;

/// <summary>Leaves the single sign-on key out of updates.</summary>
internal sealed class DropsSsoKeys(IZivver inner) : PassingZivver(inner)
{
    public override Task<WriteAnswer> UpdateAsync(string id, AccountWrite account, CancellationToken cancellation) =>
        base.UpdateAsync(id, account with { Extension = account.Extension is { } sent ? sent with { SsoAccountKey = null } : null }, cancellation);
}
