using ZivverSynctool.Infrastructure.Sources.Ldap.Connection;

namespace ZivverSynctool.Infrastructure.Sources.Ldap.Entries;

/// <summary>Which attributes of a directory's entries stand for which properties.</summary>
internal sealed class AttributeMap
{
    /// <summary>Where Exchange keeps what kind of mailbox an entry is.</summary>
    public const string MailboxKind = "msExchRecipientTypeDetails";

    /// <summary>Where Exchange keeps to whom access to a mailbox was granted one by one, so that Outlook opens it for them.</summary>
    public const string GrantedOneByOne = "msExchDelegateListLink";

    /// <summary>Where Active Directory keeps whether an account is disabled.</summary>
    public const string AccountControl = "userAccountControl";

    /// <summary>Where Exchange keeps all addresses of an entry.</summary>
    public const string ProxyAddresses = "proxyAddresses";

    private readonly Dictionary<SyncProperty, IReadOnlyList<string>> _properties = [];
    private readonly Dictionary<string, AttributeSyntax> _syntaxes;

    private AttributeMap(SourceSettings settings, DirectoryKind kind, DirectorySchema schema)
    {
        foreach (var property in EnumValues.Of<SyncProperty>())
            _properties[property] = Mapped(settings, property.ToString()) is { } named ? [named] : [.. Usual(settings, kind, property).Where(schema.Knows)];
        Identifiers = IdentifiersOf(settings, kind);
        IsMailboxKindKnown = schema.Knows(MailboxKind);
        _syntaxes = _properties.Values.SelectMany(names => names).Concat(Identifiers.Select(identifier => identifier.Attribute))
            .Distinct(StringComparer.OrdinalIgnoreCase).ToDictionary(name => name, schema.SyntaxOf, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>The identifiers and their attributes.</summary>
    public IReadOnlyList<(string Name, string Attribute)> Identifiers { get; }

    /// <summary>Whether the directory can tell the mailboxes of Exchange by their kind.</summary>
    public bool IsMailboxKindKnown { get; }

    /// <summary>The properties that entries may supply.</summary>
    public IEnumerable<SyncProperty> Supplied => _properties.Where(property => property.Value.Count > 0).Select(property => property.Key);

    /// <summary>The attributes to ask for.</summary>
    public IEnumerable<string> Attributes => _syntaxes.Keys;

    /// <summary>The attributes of a property, in the order in which they are looked at; none is "not supplied".</summary>
    public IReadOnlyList<string> this[SyncProperty property] => _properties[property];

    /// <summary>How the values of an attribute become text.</summary>
    public AttributeSyntax SyntaxOf(string attribute) => _syntaxes.TryGetValue(attribute, out var syntax) ? syntax : AttributeSyntax.Text;

    /// <summary>The map for a directory; throws <c>LdapAttributeUnknown</c> where the profile names attributes that it does not have.</summary>
    public static async Task<AttributeMap> ReadAsync(ServerConnection connection, DirectoryKind kind, SourceSettings settings)
    {
        var named = NamedIn(settings).ToList();
        string[] wanted = [.. named, MailboxKind, GrantedOneByOne, .. IdentifiersOf(settings, kind).Select(identifier => identifier.Attribute),
            .. EnumValues.Of<SyncProperty>().SelectMany(property => Usual(settings, kind, property))];
        var schema = await DirectorySchema.ReadAsync(connection, kind, [.. wanted.Distinct(StringComparer.OrdinalIgnoreCase)]).ConfigureAwait(false);
        if (named.Where(name => !schema.Knows(name)).Distinct(StringComparer.OrdinalIgnoreCase).ToList() is { Count: > 0 } unknown)
            throw new SyncException(
                "LdapAttributeUnknown", SyncErrorKind.InvalidProfile,
                $"The directory at {connection.Server} does not know the attribute {string.Join(", ", unknown.Select(name => $"'{name}'"))} that source '{settings.Name}' names.",
                "Correct the name under 'attributes', 'identifier', 'functionalAccounts' or in a filter of the source. Attributes of Exchange are there only where its schema was added.");
        return new AttributeMap(settings, kind, schema);
    }

    private static IEnumerable<string> Usual(SourceSettings settings, DirectoryKind kind, SyncProperty property) => property switch
    {
        SyncProperty.Email => ["mail"],
        SyncProperty.DisplayName => ["displayName", "cn"],
        SyncProperty.Enabled when kind.IsActiveDirectory => [AccountControl],
        SyncProperty.Aliases => [ProxyAddresses],
        SyncProperty.PhoneNumber => ["mobile"],
        // A GUID that is not named can only be that of the entry.
        SyncProperty.SsoAccountKey when settings.SsoAccountKeyFormat != SsoKeyFormat.Text => [kind.FixedIdentifier],
        _ => [],
    };

    private static List<(string Name, string Attribute)> IdentifiersOf(SourceSettings settings, DirectoryKind kind)
    {
        var names = settings.Identifiers.Where(name => new Identifier(name, "").IsFixed).ToList();
        return names.Count == 0 && settings.Identifiers.Count == 0
            ? [(kind.FixedIdentifier, kind.FixedIdentifier)]
            : names.ConvertAll(name => (name, Mapped(settings, name) ?? name));
    }

    private static IEnumerable<string> NamedIn(SourceSettings settings)
    {
        var ldap = settings.Ldap!;
        LdapMailboxes?[] mailboxes = [ldap.SharedMailboxes, ldap.DisabledUsers, ldap.Groups];
        return settings.Columns.Values
            .Concat(settings.Identifiers.Where(name => new Identifier(name, "").IsFixed).Select(name => Mapped(settings, name) ?? name))
            .Concat(ldap.SharedMailboxes is null ? [] : [MailboxKind, ldap.SharedMailboxes.Delegates ?? GrantedOneByOne])
            .Concat(mailboxes.Select(kind => kind?.Delegates).OfType<string>())
            .Concat(mailboxes.Select(kind => kind?.Filter).Append(ldap.Filter).OfType<string>().SelectMany(LdapFilterText.AttributesOf).Where(name => !char.IsDigit(name[0])));
    }

    private static string? Mapped(SourceSettings settings, string name) =>
        settings.Columns.FirstOrDefault(column => string.Equals(column.Key, name, StringComparison.OrdinalIgnoreCase)).Value;
}
