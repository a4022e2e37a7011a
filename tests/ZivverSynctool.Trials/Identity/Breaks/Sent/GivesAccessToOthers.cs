using ZivverSynctool.Target;
using ZivverSynctool.Trials.Faults;

namespace ZivverSynctool.Trials.Identity.Breaks.Sent;

/// <summary>Gives access to a mailbox to the first user of the list as well.</summary>
internal sealed class GivesAccessToOthers(IZivver inner) : PassingZivver(inner)
{
    public override async Task ReplaceMembersAsync(string id, IReadOnlyList<string> memberIds, CancellationToken cancellation)
    {
        var users = await ListAsync(AccountType.User, cancellation).ConfigureAwait(false);
        await base.ReplaceMembersAsync(id, [.. memberIds.Append(users[0].Id).Distinct()], cancellation).ConfigureAwait(false);
    }
}
