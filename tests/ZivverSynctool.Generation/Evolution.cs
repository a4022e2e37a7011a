using ZivverSynctool.Generation.Events;

namespace ZivverSynctool.Generation;

/// <summary>Draws what happens to an organization: mostly daily life, now and then one of the cases that confuse identities.</summary>
/// <param name="chance">Decides.</param>
public sealed class Evolution(Chance chance)
{
    /// <summary>Draws some events, each fitting the organization as the ones before left it.</summary>
    /// <param name="before">The organization before them.</param>
    /// <param name="count">How many to draw; fewer come out where an event found nobody it fits.</param>
    public OrganizationDay NextDay(Organization before, int count)
    {
        var events = new List<OrganizationEvent>(count);
        var after = before;
        for (var i = 0; i < count; i++)
        {
            if (Draw(after) is not { } drawn)
                continue;
            events.Add(drawn);
            after = drawn.Apply(after);
        }

        return new OrganizationDay(events, after);
    }

    private OrganizationEvent? Draw(Organization now)
    {
        if (now.Accounts.Count < 2)
            return Newcomer(now);
        var (owner, account) = AnyOf(now);
        return chance.Below(100) switch
        {
            < 14 => Newcomer(now),
            < 26 => new Leaves(owner),
            < 32 => now.Former.Count == 0 ? null : new Returns(chance.OneOf([.. now.Former.Keys])),
            < 40 => account.Enabled is { } enabled ? new IsEnabled(owner, !enabled) : null,
            < 52 => Rename(now, owner, account),
            < 56 => account.Aliases is [var alias, ..] ? new IsRenamed(owner, alias, account.DisplayName!, chance.Happens(0.7), chance.Happens(0.5)) : null,
            < 61 => new TradeAddresses([.. chance.SomeOf([.. now.Accounts.Keys], chance.Happens(0.7) ? 2 : 3)]),
            < 66 => new ChangesType(owner, Delegates(now, owner, chance.Between(1, 3)), Key(now)),
            < 78 => new HasDelegates(owner, Delegates(now, owner, chance.Between(0, 4))),
            < 84 => new HasAliases(owner, Aliases(now, account)),
            < 96 => Text(now, owner, account),
            < 98 => Reidentified(now, owner, account),
            98 => now.Shape.IdentifierName is { } name ? new RenewsIdentifiers(name, chance.Between(1, 999)) : null,
            _ => new MovesDomain(chance.OneOf(now.Shape.Domains), chance.OneOf(now.Shape.Domains), chance.Happens(0.5)),
        };
    }

    private Joins Newcomer(Organization now)
    {
        var name = PersonName.Draw(chance);
        var isUser = chance.Happens(0.75);
        var email = Address(now, name.LocalPart);
        return new Joins(now.NextOwner, new SyncAccount
        {
            AccountType = isUser ? AccountType.User : AccountType.FunctionalAccount,
            Email = email,
            DisplayName = name.Full,
            Enabled = isUser ? true : null,
            Aliases = [],
            Delegates = isUser ? [] : Delegates(now, now.NextOwner, chance.Between(1, 3)),
            PhoneNumber = isUser ? OrganizationGenerator.Phone(now.NextOwner) : null,
            OrganizationalUnit = chance.OneOf(now.Shape.Units),
            SsoAccountKey = isUser ? Key(now) : null,
            Identifiers = OrganizationGenerator.IdentifiersOf(now.Shape, now.NextOwner, email),
        });
    }

    private IsRenamed Rename(Organization now, int owner, SyncAccount account)
    {
        var words = account.DisplayName!.Split(' ', 2);
        var name = new PersonName(words[0], words[^1]).MarriedTo(chance);
        return new IsRenamed(owner, Address(now, name.LocalPart), name.Full, chance.Happens(0.6), chance.Happens(0.5));
    }

    private HasText Text(Organization now, int owner, SyncAccount account) => chance.Below(account.AccountType == AccountType.User ? 4 : 2) switch
    {
        0 => new HasText(owner, SyncProperty.DisplayName, PersonName.Draw(chance).Full),
        1 => new HasText(owner, SyncProperty.OrganizationalUnit, chance.OneOf(now.Shape.Units)),
        2 => new HasText(owner, SyncProperty.PhoneNumber, chance.Happens(0.2) ? null : OrganizationGenerator.Phone(chance.Below(1_000_000))),
        _ => new HasText(owner, SyncProperty.SsoAccountKey, Key(now) ?? account.SsoAccountKey),
    };

    private HasIdentifiers? Reidentified(Organization now, int owner, SyncAccount account) => now.Shape.IdentifierName is { } name
        ? new HasIdentifiers(owner, chance.Happens(0.3)
            ? [new Identifier(Identifier.EmailName, account.Email)]
            : [new Identifier(name, $"{owner:D6}-{chance.Below(1000)}"), .. account.Identifiers.Where(other => other.IsFixed && other.Name != name)])
        : null;

    // One in four addresses that are given out was somebody else's once.
    private string Address(Organization now, string localPart)
    {
        var given = now.Former.Values.Where(account => !now.Addresses.ContainsKey(account.Email)).Select(account => account.Email).ToList();
        if (given.Count > 0 && chance.Happens(0.25))
            return chance.OneOf(given);
        var domain = chance.OneOf(now.Shape.Domains);
        var address = $"{localPart}@{domain}";
        for (var i = 2; now.Addresses.ContainsKey(address); i++)
            address = $"{localPart}{i}@{domain}";
        return address;
    }

    private List<string> Aliases(Organization now, SyncAccount account)
    {
        var aliases = account.Aliases!.Where(_ => chance.Happens(0.5)).ToList();
        if (chance.Happens(0.6))
            aliases.Add(Address(now, $"team.{chance.Below(1000)}"));
        return aliases;
    }

    private List<string> Delegates(Organization now, int owner, int count)
    {
        var delegates = new List<string>(count);
        for (var i = 0; i < count && now.Accounts.Count > 0; i++)
        {
            var (other, account) = AnyOf(now);
            if (other != owner && account.AccountType == AccountType.User)
                delegates.Add(account.Aliases is [var alias, ..] && chance.Happens(0.2) ? alias : account.Email);
        }

        if (chance.Happens(0.05))
            delegates.Add("administratie@accountant.example");
        return [.. delegates.Distinct()];
    }

    private string? Key(Organization now) => now.Shape.SsoAccountKeys ? chance.NextGuid().ToString() : null;

    private (int Owner, SyncAccount Account) AnyOf(Organization now)
    {
        // Drawing again where somebody left costs less than listing all who are there.
        while (true)
        {
            var owner = chance.Between(1, now.NextOwner - 1);
            if (now.Accounts.TryGetValue(owner, out var account))
                return (owner, account);
        }
    }
}
