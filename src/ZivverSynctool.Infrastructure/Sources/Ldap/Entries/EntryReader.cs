using System.DirectoryServices.Protocols;
using System.Globalization;
using ZivverSynctool.Sources;

namespace ZivverSynctool.Infrastructure.Sources.Ldap.Entries;

/// <summary>Turns an entry of a directory into what every source gives, but for those who have access to it.</summary>
internal sealed class EntryReader(AttributeMap map, AddressPatterns excludedAliases)
{
    /// <summary>Reads an entry.</summary>
    public SourceRecord Read(SearchResultEntry entry, AccountType type)
    {
        var values = new SingleValues(entry, map);
        var email = values.Of(SyncProperty.Email);
        return new SourceRecord
        {
            Location = entry.DistinguishedName,
            AccountType = type.ToString(),
            Email = email,
            DisplayName = values.Of(SyncProperty.DisplayName),
            Enabled = EnabledText(values.Of(SyncProperty.Enabled)),
            Aliases = Aliases(entry, values.Others(SyncProperty.Email)),
            PhoneNumber = values.Of(SyncProperty.PhoneNumber),
            OrganizationalUnit = values.Of(SyncProperty.OrganizationalUnit),
            SsoAccountKey = values.Of(SyncProperty.SsoAccountKey),
            Identifiers = Identifiers(values),
            References = [entry.DistinguishedName],
            Defects = values.Defects,
        };
    }

    // Of an account that is not enabled the number has a bit; other attributes say it in words.
    private string? EnabledText(string? value) =>
        value is not null && map[SyncProperty.Enabled][0].Equals(AttributeMap.AccountControl, StringComparison.OrdinalIgnoreCase)
            && int.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var flags)
            ? ((flags & LdapFilter.AccountDisable) == 0).ToString()
            : value;

    private List<string>? Aliases(SearchResultEntry entry, IReadOnlyList<string> others)
    {
        if (map[SyncProperty.Aliases].Count == 0 && others.Count == 0)
            return null;
        var values = map[SyncProperty.Aliases].SelectMany(attribute => EntryValues.Texts(entry, attribute, map.SyntaxOf(attribute)));
        return [.. ProxyAddresses.Mail(values).Concat(others).Where(address => !excludedAliases.Match(EmailAddress.Normalize(address)))];
    }

    private List<Identifier> Identifiers(SingleValues values) =>
        [.. map.Identifiers.Select(identifier => (identifier.Name, Value: values.OfIdentifier(identifier.Attribute)))
            .Where(identifier => identifier.Value is not null).Select(identifier => new Identifier(identifier.Name, identifier.Value!))];
}
