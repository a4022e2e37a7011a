using ZivverSynctool.Target;
using ZivverSynctool.Trials.Faults;

namespace ZivverSynctool.Trials.Identity.Breaks.Read;

/// <summary>A Zivver of whose accounts something else is read than is so.</summary>
internal sealed class FalseLists(IZivver inner, Func<ZivverAccount, ZivverAccount> falsify) : PassingZivver(inner)
{
    public override async Task<IReadOnlyList<ZivverAccount>> ListAsync(AccountType type, CancellationToken cancellation) =>
        [.. (await base.ListAsync(type, cancellation).ConfigureAwait(false)).Select(falsify)];
}
