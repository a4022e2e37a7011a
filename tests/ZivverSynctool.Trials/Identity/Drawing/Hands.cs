using ZivverSynctool.Generation;
using ZivverSynctool.Trials.Identity.Steps;

namespace ZivverSynctool.Trials.Identity.Drawing;

/// <summary>Draws what people do in Zivver itself.</summary>
internal sealed class Hands(Chance chance)
{
    private int _strangers;

    /// <summary>The accounts people made before anything was synchronized: some of those in the sources, some not quite the same, and strangers.</summary>
    public IEnumerable<HistoryStep> Before(Organization organization)
    {
        foreach (var (owner, account) in organization.Accounts)
            if (chance.Happens(0.5))
                yield return new CreatedByHand(owner, account.AccountType, Address(account),
                    chance.Happens(0.7) ? account.DisplayName! : PersonName.Draw(chance).Full, account.SsoAccountKey);
        if (chance.Happens(0.5))
            yield return Stranger(organization);
        if (chance.Happens(0.5))
            yield return new SwitchedByHand(AnyOwner(organization), false);
    }

    /// <summary>One thing that somebody does.</summary>
    public HistoryStep Draw(Organization organization) => chance.Below(12) switch
    {
        < 3 => new RenamedByHand(AnyOwner(organization), AnyAddress(organization), PersonName.Draw(chance).Full),
        < 5 => new SwitchedByHand(AnyOwner(organization), chance.Happens(0.4)),
        < 7 => new AliasesByHand(AnyOwner(organization), chance.Happens(0.3) ? null : AnyAddress(organization)),
        < 9 => new AccessByHand(AnyOwner(organization), AnyOwner(organization)),
        < 10 => new DeletedByHand(AnyOwner(organization)),
        _ => Stranger(organization),
    };

    private CreatedByHand Stranger(Organization organization)
    {
        // Now and then it is somebody of the sources who was given an account before the sources said so.
        if (chance.Happens(0.3) && organization.Accounts.TryGetValue(AnyOwner(organization), out var account)
            && organization.Addresses.TryGetValue(account.Email, out var owner))
            return new CreatedByHand(owner, account.AccountType, account.Email, account.DisplayName!, account.SsoAccountKey);
        return new CreatedByHand(
            -++_strangers, chance.Happens(0.8) ? AccountType.User : AccountType.FunctionalAccount, AnyAddress(organization), PersonName.Draw(chance).Full, null);
    }

    private string Address(SyncAccount account) => account.Aliases is [var alias, ..] && chance.Happens(0.2) ? alias : account.Email;

    private string AnyAddress(Organization organization) => chance.Below(4) switch
    {
        0 when organization.Former.Count > 0 => chance.OneOf([.. organization.Former.Values]).Email,
        < 2 when organization.Addresses.Count > 0 => chance.OneOf([.. organization.Addresses.Keys.Order(StringComparer.Ordinal)]),
        _ => $"{PersonName.Draw(chance).LocalPart}@{chance.OneOf(organization.Shape.Domains)}",
    };

    private int AnyOwner(Organization organization) => chance.Between(1, Math.Max(1, organization.NextOwner - 1));
}
