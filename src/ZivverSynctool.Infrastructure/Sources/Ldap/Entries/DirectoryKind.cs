using System.DirectoryServices.Protocols;
using ZivverSynctool.Infrastructure.Sources.Ldap.Connection;

namespace ZivverSynctool.Infrastructure.Sources.Ldap.Entries;

/// <summary>What kind of directory a server has, from its root (RFC 4512 §5.1; [MS-ADTS] 3.1.1.3.2).</summary>
internal sealed record DirectoryKind
{
    private static readonly string[] Asked = ["supportedCapabilities", "namingContexts", "defaultNamingContext", "schemaNamingContext", "subschemaSubentry"];

    // That of Active Directory, and those of the standard (RFC 4519 §3.5 and §3.6).
    private static readonly string[] GroupClasses = ["group", "groupOfNames", "groupOfUniqueNames"];

    // LDAP_CAP_ACTIVE_DIRECTORY_OID and LDAP_CAP_ACTIVE_DIRECTORY_ADAM_OID
    private static readonly string[] ActiveDirectory = ["1.2.840.113556.1.4.800", "1.2.840.113556.1.4.1851"];

    /// <summary>Whether it is Active Directory, or Lightweight Directory Services; else a directory that keeps to the standards, such as OpenLDAP.</summary>
    public required bool IsActiveDirectory { get; init; }

    /// <summary>Where entries with distinguished names of this directory are.</summary>
    public required IReadOnlyList<string> Roots { get; init; }

    /// <summary>Where the schema is; null where the server does not say.</summary>
    public required string? Schema { get; init; }

    /// <summary>The attribute by which an entry is found by its own distinguished name.</summary>
    public string NameAttribute => IsActiveDirectory ? "distinguishedName" : "entryDN";

    /// <summary>The attribute that never changes for an entry.</summary>
    public string FixedIdentifier => IsActiveDirectory ? "objectGUID" : "entryUUID";

    /// <summary>The attributes in which groups keep the distinguished names of their members.</summary>
    public IReadOnlyList<string> MemberAttributes => IsActiveDirectory ? ["member"] : ["member", "uniqueMember"];

    /// <summary>The entries that are groups.</summary>
    public string GroupFilter => LdapFilter.Or([.. GroupClasses.Where(name => name == "group" == IsActiveDirectory).Select(name => LdapFilter.Is("objectClass", name))]);

    /// <summary>Whether an entry, read with its <c>objectClass</c>, is a group.</summary>
    public static bool IsGroup(SearchResultEntry entry) =>
        EntryValues.Texts(entry, "objectClass").Intersect(GroupClasses, StringComparer.OrdinalIgnoreCase).Any();

    /// <summary>Asks a server.</summary>
    public static async Task<DirectoryKind> ReadAsync(ServerConnection connection)
    {
        var root = await connection.FindAsync("", Asked).ConfigureAwait(false)
            ?? throw LdapFailures.OfResult(connection.Server, "", ResultCode.InsufficientAccessRights, null, null);
        var isActiveDirectory = EntryValues.Texts(root, "supportedCapabilities").Intersect(ActiveDirectory).Any();
        var contexts = EntryValues.Texts(root, isActiveDirectory ? "defaultNamingContext" : "namingContexts");
        return new DirectoryKind
        {
            IsActiveDirectory = isActiveDirectory,
            Roots = contexts.Count > 0 ? contexts : EntryValues.Texts(root, "namingContexts"),
            Schema = EntryValues.Text(root, isActiveDirectory ? "schemaNamingContext" : "subschemaSubentry"),
        };
    }
}
