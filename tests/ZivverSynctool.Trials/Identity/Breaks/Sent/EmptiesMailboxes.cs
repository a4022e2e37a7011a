using ZivverSynctool.Target;
using ZivverSynctool.Trials.Faults;

namespace ZivverSynctool.Trials.Identity.Breaks.Sent;

/// <summary>Removes all members where they were to be replaced.</summary>
internal sealed class EmptiesMailboxes(IZivver inner) : PassingZivver(inner)
{
    public override Task ReplaceMembersAsync(string id, IReadOnlyList<string> memberIds, CancellationToken cancellation) =>
        RemoveMembersAsync(id, cancellation);
}
