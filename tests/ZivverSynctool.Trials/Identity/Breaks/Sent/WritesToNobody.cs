using ZivverSynctool.Target;
using ZivverSynctool.Trials.Faults;

namespace ZivverSynctool.Trials.Identity.Breaks.Sent;

/// <summary>Sends every update to an account that does not exist first.</summary>
internal sealed class WritesToNobody(IZivver inner) : PassingZivver(inner)
{
    public override async Task<WriteAnswer> UpdateAsync(string id, AccountWrite account, CancellationToken cancellation)
    {
        try
        {
            return await base.UpdateAsync("nobody", account, cancellation).ConfigureAwait(false);
        }
        catch (ZivverException)
        {
            // The refusal has been counted, which is what this is for.
            return await base.UpdateAsync(id, account, cancellation).ConfigureAwait(false);
        }
    }
}
