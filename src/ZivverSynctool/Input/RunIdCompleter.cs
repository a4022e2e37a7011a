using ZivverSynctool.Infrastructure;

namespace ZivverSynctool.Input;

/// <summary>Offers the ids of the profile's runs, latest first.</summary>
public sealed class RunIdCompleter : ProfileValueCompleter
{
    /// <inheritdoc/>
    protected override IEnumerable<string> Words(SyncProfile profile)
    {
        using var session = new SyncSession(profile, null);
        return session.GetRuns().Select(run => run.Id).Reverse().ToList();
    }
}
