using ZivverSynctool.Generation;
using ZivverSynctool.Generation.Events;

namespace ZivverSynctool.Trials.Identity;

/// <summary>Draws what confuses identities most: several things on one day that each need the others.</summary>
internal sealed class Tangles(Chance chance)
{
    /// <summary>The events of one such day; none where nobody is there to tangle.</summary>
    public IReadOnlyList<OrganizationEvent> Draw(Organization now)
    {
        var people = now.Accounts.Where(pair => pair.Value.AccountType == AccountType.User).Select(pair => pair.Key).ToList();
        if (people.Count < 2)
            return [];
        var two = chance.SomeOf(people, 2);
        var (one, other) = (two[0], two[1]);
        return chance.Below(7) switch
        {
            0 => Succeeds(now, one),
            1 => Replaces(now, one),
            2 => HandsOnAlias(now, one, other),
            3 => TakesOver(now, one, other),
            4 => NameEachOther(now, one),
            5 => [new TradeAddresses([one, other]), new HasDelegates(one, [now.Accounts[other].Email]), new HasDelegates(other, [now.Accounts[one].Email])],
            _ => MovesUp(now, one, other),
        };
    }

    // One gets another address, and a newcomer the one that is free now; each has access to the other.
    private List<OrganizationEvent> Succeeds(Organization now, int one)
    {
        var account = now.Accounts[one];
        var renamed = $"{PersonName.Draw(chance).LocalPart}.{chance.Below(1000)}@{now.Shape.Domains[0]}";
        var events = new List<OrganizationEvent>
        {
            new IsRenamed(one, renamed, account.DisplayName!, false, chance.Happens(0.5)),
            new Joins(now.NextOwner, Newcomer(now, now.NextOwner, account.Email, chance.Happens(0.7) ? [renamed] : [])),
        };
        if (chance.Happens(0.7))
            events.Add(new HasDelegates(one, [account.Email]));
        return events;
    }

    // One leaves, and a newcomer gets the address the same day.
    private List<OrganizationEvent> Replaces(Organization now, int one) =>
        [new Leaves(one), new Joins(now.NextOwner, Newcomer(now, now.NextOwner, now.Accounts[one].Email, []))];

    private static List<OrganizationEvent> HandsOnAlias(Organization now, int one, int other) => now.Accounts[one].Aliases is { Count: > 0 } aliases
        ? [new HasAliases(one, [.. aliases.Skip(1)]), new HasAliases(other, [.. now.Accounts[other].Aliases ?? [], aliases[0]])]
        : [];

    // One gets another address, and the old one goes to another as an alias or as the address.
    private List<OrganizationEvent> TakesOver(Organization now, int one, int other)
    {
        var account = now.Accounts[one];
        var away = new IsRenamed(one, $"{PersonName.Draw(chance).LocalPart}.{chance.Below(1000)}@{now.Shape.Domains[0]}", account.DisplayName!, false, true);
        return chance.Happens(0.5)
            ? [away, new HasAliases(other, [.. now.Accounts[other].Aliases ?? [], account.Email])]
            : [away, new IsRenamed(other, account.Email, now.Accounts[other].DisplayName!, chance.Happens(0.5), true)];
    }

    // Two newcomers and one who is there have access to each other.
    private List<OrganizationEvent> NameEachOther(Organization now, int one)
    {
        var first = $"{PersonName.Draw(chance).LocalPart}.{chance.Below(1000)}@{now.Shape.Domains[0]}";
        var second = $"{PersonName.Draw(chance).LocalPart}.{chance.Below(1000)}@{now.Shape.Domains[0]}";
        return
        [
            new Joins(now.NextOwner, Newcomer(now, now.NextOwner, first, [second, now.Accounts[one].Email])),
            new Joins(now.NextOwner + 1, Newcomer(now, now.NextOwner + 1, second, [first])),
            new HasDelegates(one, [second]),
        ];
    }

    // One leaves, another gets the address and name-giving alias, and a newcomer that one's: a chain of three.
    private List<OrganizationEvent> MovesUp(Organization now, int one, int other) =>
    [
        new Leaves(one),
        new IsRenamed(other, now.Accounts[one].Email, now.Accounts[other].DisplayName!, false, chance.Happens(0.5)),
        new Joins(now.NextOwner, Newcomer(now, now.NextOwner, now.Accounts[other].Email, [])),
    ];

    private SyncAccount Newcomer(Organization now, int owner, string email, IReadOnlyList<string> delegates) => new()
    {
        AccountType = AccountType.User,
        Email = email,
        DisplayName = PersonName.Draw(chance).Full,
        Enabled = true,
        Aliases = [],
        Delegates = delegates,
        PhoneNumber = OrganizationGenerator.Phone(chance.Below(1_000_000)),
        OrganizationalUnit = chance.OneOf(now.Shape.Units),
        SsoAccountKey = now.Shape.SsoAccountKeys ? chance.NextGuid().ToString() : null,
        Identifiers = [OrganizationGenerator.IdentifierOf(now.Shape, owner, email)],
    };
}
