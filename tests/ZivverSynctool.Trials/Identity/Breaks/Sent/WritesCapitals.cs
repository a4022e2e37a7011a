using ZivverSynctool.Target;
using ZivverSynctool.Trials.Faults;

namespace ZivverSynctool.Trials.Identity.Breaks.Sent;

/// <summary>Writes names in capitals.</summary>
internal sealed class WritesCapitals(IZivver inner) : PassingZivver(inner)
{
    public override Task<WriteAnswer> UpdateAsync(string id, AccountWrite account, CancellationToken cancellation) =>
        base.UpdateAsync(id, account with { DisplayName = account.DisplayName?.ToUpperInvariant() }, cancellation);
}
