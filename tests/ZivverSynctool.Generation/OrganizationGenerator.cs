using System.Globalization;

namespace ZivverSynctool.Generation;

/// <summary>Makes organizations up. The same shape and seed give the same organization.</summary>
public sealed class OrganizationGenerator
{
    private static readonly string[] Tasks =
    [
        "info", "receptie", "planning", "facturen", "klachten", "privacy", "servicedesk", "vacatures", "inkoop", "opname", "apotheek", "jeugd",
    ];

    private readonly OrganizationShape _shape;
    private readonly Chance _chance;
    private readonly HashSet<string> _taken = [];
    private readonly Dictionary<string, int> _namesakes = [];
    private readonly List<SyncAccount> _accounts;

    private OrganizationGenerator(OrganizationShape shape, int seed)
    {
        _shape = shape;
        _chance = new Chance(seed);
        _accounts = new List<SyncAccount>(shape.Users + shape.FunctionalAccounts);
    }

    /// <summary>Makes an organization.</summary>
    public static Organization Make(OrganizationShape shape, int seed) => new OrganizationGenerator(shape, seed).Make();

    private Organization Make()
    {
        for (var i = 0; i < _shape.Users; i++)
            _accounts.Add(User());
        for (var i = 0; i < _shape.FunctionalAccounts; i++)
            _accounts.Add(FunctionalAccount());
        for (var i = 0; i < _shape.Users; i++)
            if (_chance.Happens(_shape.UserDelegates))
                GiveAccess(i, _chance.Between(1, 2));
        for (var i = _shape.Users; i < _accounts.Count; i++)
            GiveAccess(i, _chance.Between(1, _shape.MostDelegates));
        return Organization.Of(_shape, _accounts);
    }

    private SyncAccount User()
    {
        var name = PersonName.Draw(_chance);
        // The second domain belongs to one part of the organization; a third of its people is a fair guess.
        var domain = _chance.Happens(0.3) ? _chance.OneOf(_shape.Domains) : _shape.Domains[0];
        var email = Free(name.LocalPart, domain);
        return Identified(new SyncAccount
        {
            AccountType = AccountType.User,
            Email = email,
            DisplayName = name.Full,
            Enabled = !_chance.Happens(_shape.Disabled),
            Aliases = Aliases(name.ShortLocalPart, domain),
            Delegates = [],
            PhoneNumber = _chance.Happens(_shape.PhoneNumbers) ? Phone(_accounts.Count + 1) : null,
            OrganizationalUnit = _chance.OneOf(_shape.Units),
            SsoAccountKey = _shape.SsoAccountKeys ? _chance.NextGuid().ToString() : null,
        });
    }

    private SyncAccount FunctionalAccount()
    {
        var task = _chance.OneOf(Tasks);
        var unit = _chance.OneOf(_shape.Units);
        var domain = _chance.OneOf(_shape.Domains);
        return Identified(new SyncAccount
        {
            AccountType = AccountType.FunctionalAccount,
            Email = Free(task, domain),
            DisplayName = $"{char.ToUpperInvariant(task[0])}{task[1..]} {unit}",
            Aliases = Aliases($"team.{task}", domain),
            Delegates = [],
            OrganizationalUnit = unit,
        });
    }

    private void GiveAccess(int index, int count)
    {
        // Nobody to give access to: then an address outside is the only one a list can name.
        var people = Math.Min(_shape.Users, _accounts.Count);
        var named = new List<string>(count + 1);
        for (var i = 0; i < count && people > 1; i++)
        {
            var other = _chance.Below(people);
            if (other == index)
                continue;
            var account = _accounts[other];
            named.Add(account.Aliases!.Count > 0 && _chance.Happens(_shape.DelegatesByAlias) ? account.Aliases[0] : account.Email);
            if (index < _shape.Users && _chance.Happens(_shape.MutualDelegates))
                _accounts[other] = account with { Delegates = [.. account.Delegates!.Append(_accounts[index].Email).Distinct()] };
        }

        if (_chance.Happens(_shape.UnknownDelegates))
            named.Add("administratie@accountant.example");
        _accounts[index] = _accounts[index] with { Delegates = [.. _accounts[index].Delegates!.Concat(named).Distinct()] };
    }

    private List<string> Aliases(string localPart, string domain)
    {
        if (!_chance.Happens(_shape.Aliases))
            return [];
        var aliases = new List<string> { Free(localPart, domain) };
        if (_chance.Happens(0.2))
            aliases.Add(Free(localPart, _chance.OneOf(_shape.Domains)));
        return aliases;
    }

    private string Free(string localPart, string domain)
    {
        var address = $"{localPart}@{domain}";
        while (!_taken.Add(address))
        {
            var namesakes = _namesakes[localPart] = _namesakes.GetValueOrDefault(localPart, 1) + 1;
            address = $"{localPart}{namesakes}@{domain}";
        }

        return address;
    }

    private SyncAccount Identified(SyncAccount account) => account with
    {
        Identifiers = IdentifiersOf(_shape, _accounts.Count + 1, account.Email),
    };

    /// <summary>
    /// The identifiers an owner begins with: its number in six digits, and as a GUID where the shape has a second one; its address
    /// where the shape has no fixed one.
    /// </summary>
    public static IReadOnlyList<Identifier> IdentifiersOf(OrganizationShape shape, int owner, string email)
    {
        if (shape.IdentifierName is not { } name)
            return [new Identifier(Identifier.EmailName, email)];
        var first = new Identifier(name, owner.ToString("D6", CultureInfo.InvariantCulture));
        return shape.SecondIdentifierName is { } second ? [first, new Identifier(second, $"{owner:x8}-0000-4000-8000-000000000000")] : [first];
    }

    /// <summary>A Dutch mobile number, E.164, different for the first million numbers.</summary>
    public static string Phone(int number) => $"+31612{number % 1_000_000:D6}";
}
