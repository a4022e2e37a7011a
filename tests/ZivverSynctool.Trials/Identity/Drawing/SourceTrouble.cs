using ZivverSynctool.Generation;
using ZivverSynctool.Generation.Events;
using ZivverSynctool.Trials.Identity.Steps;

namespace ZivverSynctool.Trials.Identity.Drawing;

/// <summary>Draws what is wrong with sources, and what groups they have.</summary>
internal sealed class SourceTrouble(Chance chance)
{
    private static readonly SyncProperty[] Properties =
    [
        SyncProperty.DisplayName, SyncProperty.Enabled, SyncProperty.Aliases, SyncProperty.Delegates, SyncProperty.PhoneNumber,
        SyncProperty.OrganizationalUnit, SyncProperty.SsoAccountKey,
    ];

    public IEnumerable<HistoryStep> Draw(Organization organization) => chance.Below(10) switch
    {
        < 4 => [Error(organization)],
        < 5 => LosesKey(organization),
        < 7 => [new MendsSources()],
        < 9 => Group(organization),
        _ => [Switch(organization)],
    };

    private SourceError Error(Organization organization)
    {
        var other = organization.Accounts.GetValueOrDefault(AnyOwner(organization)) ?? organization.Former.GetValueOrDefault(AnyOwner(organization));
        return new SourceError(
            AnyOwner(organization), chance.OneOf(Enum.GetValues<SourceErrorKind>()), chance.OneOf(Properties), other?.Email ?? "nobody@example.test");
    }

    // The source no longer has somebody's key, and something changes that is sent together with it.
    private IEnumerable<HistoryStep> LosesKey(Organization organization)
    {
        var owner = AnyOwner(organization);
        yield return new SourceError(owner, SourceErrorKind.LacksProperty, SyncProperty.SsoAccountKey, "");
        yield return new InOrganization(new HasAliases(owner, [$"alias.{chance.Below(1000)}@example.test"]));
    }

    // A group of people and groups, which may hold each other, and an account that names it.
    private IEnumerable<HistoryStep> Group(Organization organization)
    {
        var group = Address(chance.Between(1, 3));
        if (chance.Happens(0.1))
        {
            yield return new GroupHas(group, null);
            yield break;
        }

        var members = new List<string>();
        for (var count = chance.Between(0, 3); count > 0; count--)
            members.Add(chance.Happens(0.35) ? Address(chance.Between(1, 3))
                : organization.Accounts.TryGetValue(AnyOwner(organization), out var account) ? account.Email : "nobody@example.test");
        yield return new GroupHas(group, members);
        var owner = AnyOwner(organization);
        if (organization.Accounts.TryGetValue(owner, out var named))
            yield return new InOrganization(new HasDelegates(owner, [.. (named.Delegates ?? []).Append(group).Distinct()]));
    }

    private SuppliesIdentifiers Switch(Organization organization)
    {
        var names = new[] { organization.Shape.IdentifierName, organization.Shape.SecondIdentifierName }.OfType<string>().ToList();
        return new SuppliesIdentifiers(chance.Happens(0.5) ? names : [.. chance.SomeOf(names, chance.Between(0, 1))]);
    }

    private static string Address(int group) => $"groep.{group}@example.test";

    private int AnyOwner(Organization organization) => chance.Between(1, Math.Max(1, organization.NextOwner - 1));
}
