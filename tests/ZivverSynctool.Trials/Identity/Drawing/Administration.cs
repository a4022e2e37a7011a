using ZivverSynctool.Generation;
using ZivverSynctool.Generation.Events;
using ZivverSynctool.Trials.Identity.Calls;
using ZivverSynctool.Trials.Identity.Calls.Edits;
using ZivverSynctool.Trials.Identity.Steps;

namespace ZivverSynctool.Trials.Identity.Drawing;

/// <summary>Draws what administrators do with the account mapping, with holds and with deltas, and what becomes of their files.</summary>
internal sealed class Administration(Chance chance)
{
    private readonly RunDrawer _runs = new(chance);
    private int _round;

    public IEnumerable<HistoryStep> Draw(Organization organization) => chance.Below(100) switch
    {
        < 7 => [new KeepsDelta()],
        < 10 => [new KeepsDelta(), SetsLink(organization)],
        < 16 => [new LosesMapping()],
        < 21 => [new KeepsCopy()],
        < 25 => [new PutsBackCopy()],
        < 37 => [new SuspendsAccount(AnyOwner(organization), _runs.Faults(0.2))],
        < 47 => [new ResumesAccount(AnyOwner(organization))],
        < 60 => [new ApprovesDoubts(chance.Below(1000), IsShown())],
        < 67 => [SetsLink(organization)],
        < 72 => [new RemovesLinks(AnyOwner(organization), IsShown())],
        < 74 => [new ResetsMapping(IsShown())],
        < 80 => [new LinksByAddress(chance.Happens(0.4), IsShown())],
        < 86 => [new ImportsLinks(chance.Happens(0.4), chance.Happens(0.6) ? chance.Below(1000) : null, IsShown())],
        < 94 => Forest(organization),
        _ => [new TracesAccount(AnyOwner(organization), AnyOwner(organization))],
    };

    // Most of the time somebody is linked to what is theirs already; now and then an account is handed on.
    private SetsLink SetsLink(Organization organization)
    {
        var owner = AnyOwner(organization);
        return new SetsLink(owner, chance.Happens(0.7) ? owner : AnyOwner(organization), IsShown());
    }

    // All get new identifiers, and an administrator has the list, or a part of it, or links by address, or does nothing.
    private IEnumerable<HistoryStep> Forest(Organization organization)
    {
        if (chance.OneOf([organization.Shape.IdentifierName, organization.Shape.SecondIdentifierName ?? organization.Shape.IdentifierName]) is not { } name)
            yield break;
        var renewed = new RenewsIdentifiers(name, ++_round);
        yield return new InOrganization(renewed);
        switch (chance.Below(4))
        {
            case 0:
                yield return new ReplacesIdentifiers(renewed, null, false);
                break;
            case 1:
                yield return new ReplacesIdentifiers(renewed, chance.Below(1000), IsShown());
                break;
            case 2:
                yield return new LinksByAddress(true, IsShown());
                break;
        }
    }

    private bool IsShown() => chance.Happens(0.15);

    private int AnyOwner(Organization organization) => chance.Between(1, Math.Max(1, organization.NextOwner - 1));
}
