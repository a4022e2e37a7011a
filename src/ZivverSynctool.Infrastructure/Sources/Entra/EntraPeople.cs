using System.Text.Json;
using ZivverSynctool.Infrastructure.Graph;
using ZivverSynctool.Sources;

namespace ZivverSynctool.Infrastructure.Sources.Entra;

/// <summary>Makes entries of the users of Entra ID.</summary>
internal sealed class EntraPeople
{
    private const string PrincipalName = "userPrincipalName";
    private const string UserType = "userType";
    private const string AccountEnabled = "accountEnabled";

    private readonly EntraAttributes _attributes;
    private readonly AddressPatterns _excludedAliases;

    public EntraPeople(SourceSettings settings)
    {
        var entra = settings.Entra!;
        _attributes = new EntraAttributes(settings);
        _excludedAliases = new AddressPatterns(entra.ExcludeAliases);
        AddressAttributes = [.. new[] { _attributes[SyncProperty.Email]!, entra.MailFallback }.OfType<string>().Distinct()];
        string[] always = ["id", PrincipalName, UserType, .. AddressAttributes];
        PersonSelect = Roots(always);
        AccountSelect = Roots(always.Concat(_attributes.Properties.Select(property => _attributes[property]!))
            .Concat(_attributes.Identifiers.Select(identifier => identifier.Attribute)));
    }

    /// <summary>The attributes that give the primary address, in order.</summary>
    public IReadOnlyList<string> AddressAttributes { get; }

    /// <summary>The attributes that give identifiers.</summary>
    public IEnumerable<string> IdentifierAttributes => _attributes.Identifiers.Select(identifier => identifier.Attribute);

    /// <summary>The names of the identifiers that the object id gives: the only ones that groups have too.</summary>
    public IEnumerable<string> ObjectIdNames => _attributes.Identifiers.Where(identifier => identifier.Attribute == "id").Select(identifier => identifier.Name);

    /// <summary>The properties that users have.</summary>
    public IReadOnlyCollection<SyncProperty> Supplies => _attributes.Properties;

    /// <summary>What is read of somebody who is merely named.</summary>
    public IReadOnlyCollection<string> PersonSelect { get; }

    /// <summary>What is read of an account.</summary>
    public IReadOnlyCollection<string> AccountSelect { get; }

    /// <summary>Whom an object is.</summary>
    public EntraPerson Person(JsonElement user)
    {
        var id = GraphValue.Text(user, "id")!;
        // Whoever may read a user sees this one, which no user is without (Microsoft Graph: permissions, limited information returned).
        if (GraphValue.Text(user, PrincipalName) is not { Length: > 0 } name)
            throw NotVisible(id, PrincipalName);
        return new EntraPerson(id, name, Address(user), string.Equals(GraphValue.Text(user, UserType), "Guest", StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Whom an object is, and its entry in the source.</summary>
    public (EntraPerson Person, SourceRecord Record) Entry(JsonElement user)
    {
        var person = Person(user);
        return (person, Record(user, person));
    }

    /// <summary>The mail addresses of a list of proxy addresses, without those that no account is to have.</summary>
    public IReadOnlyList<string>? Aliases(IReadOnlyList<string>? proxyAddresses) =>
        proxyAddresses is null ? null : [.. ProxyAddresses.Mail(proxyAddresses).Where(address => !_excludedAliases.Match(EmailAddress.Normalize(address)))];

    private SourceRecord Record(JsonElement user, EntraPerson person)
    {
        // Some permissions show the principal name but not this one, which no user is without either.
        if (_attributes[SyncProperty.Enabled] == AccountEnabled && GraphValue.Text(user, AccountEnabled) is not { Length: > 0 })
            throw NotVisible(person.PrincipalName, AccountEnabled);
        var defects = new List<EntryDefect>();
        return new SourceRecord
        {
            Location = $"Entra ID {person.PrincipalName}",
            Email = Single(user, SyncProperty.Email, defects) is { Length: > 0 } own ? own : person.Address,
            DisplayName = Single(user, SyncProperty.DisplayName, defects),
            Enabled = Single(user, SyncProperty.Enabled, defects),
            Aliases = Aliases(_attributes[SyncProperty.Aliases] is { } aliases ? GraphValue.Texts(user, aliases) : null),
            PhoneNumber = Single(user, SyncProperty.PhoneNumber, defects),
            OrganizationalUnit = Single(user, SyncProperty.OrganizationalUnit, defects),
            SsoAccountKey = Single(user, SyncProperty.SsoAccountKey, defects),
            Identifiers = [.. _attributes.Identifiers
                .Select(identifier => new Identifier(identifier.Name, GraphValue.Text(user, identifier.Attribute) ?? ""))
                .Where(identifier => identifier.Value.Length > 0)],
            References = [person.Id, person.PrincipalName],
            Defects = defects,
        };
    }

    private string Address(JsonElement user) => AddressAttributes
        .Select(attribute => GraphValue.Texts(user, attribute) is [var first, ..] ? first.Trim() : "").FirstOrDefault(address => address.Length > 0) ?? "";

    private string? Single(JsonElement user, SyncProperty property, List<EntryDefect> defects)
    {
        if (_attributes[property] is not { } attribute || GraphValue.Texts(user, attribute) is not { } values)
            return null;
        if (values.Count > 1)
            defects.Add(new EntryDefect(
                "SeveralValues", $"'{attribute}' has several values, where {property} is one",
                "Keep one value, or name another attribute in 'attributes' of the source."));
        return values.Count > 0 ? values[0] : "";
    }

    private static SyncException NotVisible(string user, string attribute) => GraphRefusal.MissingPermission(
        "User.Read.All", $"Reading the user {user}", $"Graph hides '{attribute}', which every user has, so the rest cannot be trusted either.");

    // A property inside another one is selected with the whole of that.
    private static List<string> Roots(IEnumerable<string> attributes) =>
        [.. attributes.Select(attribute => attribute.Split('/')[0]).Distinct(StringComparer.OrdinalIgnoreCase)];
}
