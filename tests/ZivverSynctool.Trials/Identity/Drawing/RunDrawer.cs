using ZivverSynctool.Generation;
using ZivverSynctool.Trials.Faults;
using ZivverSynctool.Trials.Identity.Calls;

namespace ZivverSynctool.Trials.Identity.Drawing;

/// <summary>Draws runs of every kind.</summary>
internal sealed class RunDrawer(Chance chance)
{
    private static readonly FaultKind[] FaultKinds = Enum.GetValues<FaultKind>();

    /// <param name="organization">The organization.</param>
    /// <param name="kept">Whether there is a delta that was kept.</param>
    public RunStep Draw(Organization organization, bool kept) => chance.Below(100) switch
    {
        < 55 when kept => new RunsKeptChanges(chance.Below(1000), Faults(0.2)),
        < 48 => new RunsProfile([], []),
        < 57 => new RunsProfile(Off(), []),
        < 73 => new RunsProfile([], Faults(1)),
        < 81 => Piped(),
        < 88 => new RunsTargeted(AnyOwner(organization), Faults(0.2)),
        < 96 => new RunsPipedAccounts(chance.Below(1000), chance.Happens(0.3), Faults(0.2)),
        _ => new Previews(),
    };

    /// <summary>A run of some changes that somebody picked.</summary>
    public RunsPipedChanges Piped() => new(chance.Below(1000), chance.Happens(0.2) ? Off() : [], Faults(0.2));

    /// <summary>Some things that go wrong, in this share of cases.</summary>
    public IReadOnlyList<Fault> Faults(double share)
    {
        var faults = new List<Fault>();
        if (!chance.Happens(share))
            return faults;
        for (var count = chance.Between(1, 3); count > 0; count--)
            faults.Add(new Fault(chance.Between(1, 8), chance.OneOf(FaultKinds)));
        return faults;
    }

    /// <summary>Anybody who is or was there.</summary>
    private int AnyOwner(Organization organization) => chance.Between(1, Math.Max(1, organization.NextOwner - 1));

    private List<string> Off() => [.. chance.SomeOf(SyncOptions.Names, chance.Between(1, 3))];
}
