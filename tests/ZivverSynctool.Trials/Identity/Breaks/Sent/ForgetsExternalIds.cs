using ZivverSynctool.Target;
using ZivverSynctool.Trials.Faults;

namespace ZivverSynctool.Trials.Identity.Breaks.Sent;

/// <summary>Leaves out of updates what other tools keep at an account.</summary>
internal sealed class ForgetsExternalIds(IZivver inner) : PassingZivver(inner)
{
    public override Task<WriteAnswer> UpdateAsync(string id, AccountWrite account, CancellationToken cancellation) =>
        base.UpdateAsync(id, account with { Extension = account.Extension is { } sent ? sent with { ExternalAccountId = null } : null }, cancellation);
}
