using ZivverSynctool.Target;
using ZivverSynctool.Trials.Faults;

namespace ZivverSynctool.Trials.Identity.Breaks.Sent;

/// <summary>Says that names were changed, and does not change them.</summary>
internal sealed class SwallowsNames(IZivver inner) : PassingZivver(inner)
{
    public override Task<WriteAnswer> UpdateAsync(string id, AccountWrite account, CancellationToken cancellation) =>
        base.UpdateAsync(id, account with { DisplayName = null }, cancellation);
}
