using System.Text.RegularExpressions;

namespace ZivverSynctool.Infrastructure.Storage;

/// <summary>Checks the attribute names of a source of type <c>ldap</c>: they become part of filters.</summary>
internal static class LdapAttributeChecks
{
    // RFC 4512 §2.5: keystring; options and object ids are for servers, not for people.
    private static readonly Regex Name = new(@"\A[A-Za-z][A-Za-z0-9-]*\z", RegexOptions.CultureInvariant);

    /// <summary>Notes what cannot be an attribute.</summary>
    public static void Check(SourceSettings settings, ProfileObject source)
    {
        if (source["attributes"] is { } node && source.Object("attributes", [.. node.Members.Select(member => member.Key)]) is { } attributes)
            foreach (var (property, attribute) in settings.Columns.Select(column => (column.Key, column.Value)))
                if (string.Equals(property, nameof(SyncAccount.AccountType), StringComparison.OrdinalIgnoreCase))
                    attributes.Fault(property, "has no attribute in a directory: 'functionalAccounts' says which entries are no users.");
                else if (!Name.IsMatch(attribute))
                    attributes.Fault(property, NoName(attribute));
        foreach (var identifier in settings.Identifiers)
            if (!settings.Columns.ContainsKey(identifier) && !Name.IsMatch(identifier))
                source.Fault("identifier", NoName(identifier));
    }

    /// <summary>The name of an attribute, or null where there is none.</summary>
    public static string? ReadName(ProfileObject owner, string key)
    {
        var name = owner.Text(key);
        if (name is not null && !Name.IsMatch(name))
            owner.Fault(key, NoName(name));
        return name;
    }

    private static string NoName(string text) => $"is '{text}', which is no name of an attribute: letters, digits and hyphens.";
}
