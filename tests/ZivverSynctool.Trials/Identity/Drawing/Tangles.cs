using ZivverSynctool.Generation;
using ZivverSynctool.Generation.Events;

namespace ZivverSynctool.Trials.Identity.Drawing;

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
        return chance.Below(13) switch
        {
            0 => Succeeds(now, one),
            1 => Replaces(now, one, other),
            2 => HandsOnAlias(now, one, other),
            3 => TakesOver(now, one, other),
            4 => NameEachOther(now, one),
            5 => [new TradeAddresses([one, other]), new HasDelegates(one, [now.Accounts[other].Email]), new HasDelegates(other, [now.Accounts[one].Email])],
            6 => MovesUp(now, one, other),
            7 => DealsOutAgain(now, one),
            8 => [new HasIdentifiers(one, now.Accounts[other].Identifiers), new HasIdentifiers(other, now.Accounts[one].Identifiers)],
            9 => [new MovesDomain(chance.OneOf(now.Shape.Domains), "new.example.test", chance.Happens(0.5))],
            10 => ChangesBothTypes(now, one),
            11 => Retypes(now, one),
            _ => HandsOver(now),
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

    // One leaves, and a newcomer gets the address the same day, and perhaps access to another's mailbox.
    private List<OrganizationEvent> Replaces(Organization now, int one, int other)
    {
        var events = new List<OrganizationEvent> { new Leaves(one), new Joins(now.NextOwner, Newcomer(now, now.NextOwner, now.Accounts[one].Email, [])) };
        if (chance.Happens(0.5))
            events.Add(new HasDelegates(other, [.. (now.Accounts[other].Delegates ?? []).Append(now.Accounts[one].Email).Distinct()]));
        return events;
    }

    // Somebody's number is typed anew, whatever else identifies them.
    private List<OrganizationEvent> Retypes(Organization now, int one)
    {
        var identifiers = now.Accounts[one].Identifiers.Where(identifier => identifier.IsFixed).ToList();
        return identifiers.Count == 0 ? [] : [new HasIdentifiers(one, [identifiers[0] with { Value = $"{one:D6}-{chance.Below(1000)}" }, .. identifiers.Skip(1)])];
    }

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

    // A newcomer gets the number of somebody who left, or who leaves now; in some cases the address or the name is the same too.
    private List<OrganizationEvent> DealsOutAgain(Organization now, int one)
    {
        var leaves = now.Former.Count == 0 || chance.Happens(0.3);
        var former = leaves ? now.Accounts[one] : chance.OneOf([.. now.Former.Values]);
        var events = new List<OrganizationEvent>();
        if (leaves)
            events.Add(new Leaves(one));
        var email = chance.Happens(0.2) ? former.Email : $"{PersonName.Draw(chance).LocalPart}.{chance.Below(1000)}@{now.Shape.Domains[0]}";
        var newcomer = Newcomer(now, now.NextOwner, email, []);
        var numbers = former.Identifiers.Where(identifier => identifier.IsFixed && (identifier.Name == now.Shape.IdentifierName || chance.Happens(0.3))).ToList();
        events.Add(new Joins(now.NextOwner, newcomer with
        {
            DisplayName = chance.Happens(0.1) ? former.DisplayName : newcomer.DisplayName,
            Identifiers = [.. numbers, .. newcomer.Identifiers.Where(own => !numbers.Exists(number => number.Name == own.Name))],
        }));
        return events;
    }

    // A newcomer has a mailbox from now on that others had until now.
    private List<OrganizationEvent> HandsOver(Organization now)
    {
        var mailboxes = now.Accounts.Where(pair => pair.Value.AccountType == AccountType.FunctionalAccount).Select(pair => pair.Key).ToList();
        if (mailboxes.Count == 0)
            return [];
        var email = $"{PersonName.Draw(chance).LocalPart}.{chance.Below(1000)}@{now.Shape.Domains[0]}";
        return [new Joins(now.NextOwner, Newcomer(now, now.NextOwner, email, [])), new HasDelegates(chance.OneOf(mailboxes), [email])];
    }

    // Somebody's mailbox becomes a shared one and another one a person's, and they change places.
    private List<OrganizationEvent> ChangesBothTypes(Organization now, int one)
    {
        var mailboxes = now.Accounts.Where(pair => pair.Value.AccountType == AccountType.FunctionalAccount).Select(pair => pair.Key).ToList();
        var events = new List<OrganizationEvent> { new ChangesType(one, [], null) };
        if (mailboxes.Count > 0 && chance.OneOf(mailboxes) is var mailbox)
        {
            events.Add(new ChangesType(mailbox, [], now.Shape.SsoAccountKeys ? chance.NextGuid().ToString() : null));
            if (chance.Happens(0.5))
                events.Add(new TradeAddresses([one, mailbox]));
        }

        return events;
    }

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
        Identifiers = OrganizationGenerator.IdentifiersOf(now.Shape, owner, email),
    };
}
