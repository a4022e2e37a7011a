using ZivverSynctool.Infrastructure;

namespace ZivverSynctool.Input;

/// <summary>Offers the addresses of the accounts that are held suspended.</summary>
public sealed class HeldCompleter : ProfileValueCompleter
{
    /// <inheritdoc/>
    protected override IEnumerable<string> Words(SyncProfile profile)
    {
        using var session = new SyncSession(profile, null);
        return session.GetHolds().Select(hold => hold.Email).ToList();
    }
}
