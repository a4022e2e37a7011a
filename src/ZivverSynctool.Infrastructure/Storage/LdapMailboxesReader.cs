using System.Text.Json;

namespace ZivverSynctool.Infrastructure.Storage;

/// <summary>Reads <c>functionalAccounts</c> of a source of type <c>ldap</c>.</summary>
internal static class LdapMailboxesReader
{
    /// <summary>The kinds of entries that can be functional accounts.</summary>
    public static readonly string[] Kinds = ["sharedMailboxes", "disabledUsers", "groups"];

    /// <summary>What can be said of a kind. Groups have their members for delegates.</summary>
    public static readonly string[] KindKeys = ["baseDn", "filter", "delegates"];

    private static readonly string[] GroupKeys = ["baseDn", "filter"];

    /// <summary>Adds what the profile says to the settings.</summary>
    public static LdapSettings Read(ProfileObject source, LdapSettings settings)
    {
        if (source.Object("functionalAccounts", Kinds) is not { } kinds)
            return settings;
        if (!kinds.Members.Any())
            source.Fault("functionalAccounts", $"must have at least one of {string.Join(", ", Kinds.Select(kind => $"'{kind}'"))}.");
        var disabled = ReadKind(kinds, "disabledUsers", KindKeys);
        if (disabled is { Filter: null })
            kinds.Fault("disabledUsers", "must have a 'filter': who has left is disabled as well, and no functional account.");
        return settings with
        {
            SharedMailboxes = ReadKind(kinds, "sharedMailboxes", KindKeys),
            DisabledUsers = disabled,
            Groups = ReadKind(kinds, "groups", GroupKeys),
        };
    }

    // "true" stands for all of that kind.
    private static LdapMailboxes? ReadKind(ProfileObject kinds, string name, string[] keys)
    {
        if (kinds[name] is { Kind: JsonTokenType.True })
            return new LdapMailboxes([], null, null);
        if (kinds[name] is { Kind: JsonTokenType.False } || kinds.Object(name, keys) is not { } kind)
            return null;
        return new LdapMailboxes(LdapSettingsReader.ReadNames(kind, "baseDn"), LdapSettingsReader.ReadFilter(kind), LdapAttributeChecks.ReadName(kind, "delegates"));
    }
}
