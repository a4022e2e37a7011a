using System.DirectoryServices.Protocols;
using System.Text.RegularExpressions;
using ZivverSynctool.Infrastructure.Sources.Ldap.Connection;

namespace ZivverSynctool.Infrastructure.Sources.Ldap.Entries;

/// <summary>
/// Which attributes a directory knows. A filter about one that it does not know chooses nothing, and a server does not say so.
/// </summary>
internal sealed class DirectorySchema
{
    // [MS-ADTS] 3.1.1.2.2.2: String(Octet) and String(Sid). RFC 4517 §3.3: Octet String; and Binary and JPEG.
    private static readonly Dictionary<string, AttributeSyntax> Syntaxes = new()
    {
        ["2.5.5.10"] = AttributeSyntax.Bytes,
        ["2.5.5.17"] = AttributeSyntax.Sid,
        ["1.3.6.1.4.1.1466.115.121.1.40"] = AttributeSyntax.Bytes,
        ["1.3.6.1.4.1.1466.115.121.1.5"] = AttributeSyntax.Bytes,
        ["1.3.6.1.4.1.1466.115.121.1.28"] = AttributeSyntax.Bytes,
    };

    private static readonly HashSet<string> Guids = new(StringComparer.OrdinalIgnoreCase) { "objectGUID", "mS-DS-ConsistencyGuid", "msExchMailboxGuid" };

    // RFC 4512 §4.1.2: the names and the syntax of an attribute, of which one that is derived from another may have none.
    private static readonly Regex Described = new(
        @"NAME (?:'(?<name>[^']+)'|\( *(?:'(?<name>[^']+)' *)+\)).*?(?:SYNTAX '?(?<syntax>[\d.]+)|$)", RegexOptions.CultureInvariant | RegexOptions.Singleline);

    private readonly Dictionary<string, AttributeSyntax>? _attributes;

    private DirectorySchema(Dictionary<string, AttributeSyntax>? attributes) => _attributes = attributes;

    /// <summary>Reads what a directory says of the attributes that are wanted. Where it shows no schema, every attribute counts as known.</summary>
    public static async Task<DirectorySchema> ReadAsync(ServerConnection connection, DirectoryKind kind, IReadOnlyCollection<string> wanted)
    {
        var attributes = new Dictionary<string, AttributeSyntax>(StringComparer.OrdinalIgnoreCase);
        if (kind is { IsActiveDirectory: true, Schema: { } container })
            await connection.EachAsync(
                new DirectorySearch(container, SearchScope.OneLevel, LdapFilter.Or([.. wanted.Select(name => LdapFilter.Is("lDAPDisplayName", name))]), ["lDAPDisplayName", "attributeSyntax"]),
                entry => Add(attributes, EntryValues.Texts(entry, "lDAPDisplayName"), EntryValues.Text(entry, "attributeSyntax"))).ConfigureAwait(false);
        else if (kind.Schema is { } entry && await connection.FindAsync(entry, "attributeTypes").ConfigureAwait(false) is { } schema)
            foreach (var description in EntryValues.Texts(schema, "attributeTypes"))
                if (Described.Match(description) is { Success: true } match)
                    Add(attributes, match.Groups["name"].Captures.Cast<Capture>().Select(name => name.Value), match.Groups["syntax"].Value);
        return new DirectorySchema(attributes.Count > 0 ? attributes : null);
    }

    /// <summary>Whether the directory knows an attribute.</summary>
    public bool Knows(string attribute) => _attributes is null || _attributes.ContainsKey(attribute);

    /// <summary>How the values of an attribute become text.</summary>
    public AttributeSyntax SyntaxOf(string attribute)
    {
        var syntax = _attributes is not null && _attributes.TryGetValue(attribute, out var known) ? known : AttributeSyntax.Text;
        return (syntax == AttributeSyntax.Bytes || _attributes is null) && Guids.Contains(attribute) ? AttributeSyntax.Guid : syntax;
    }

    private static void Add(Dictionary<string, AttributeSyntax> attributes, IEnumerable<string> names, string? syntax)
    {
        foreach (var name in names)
            attributes[name] = syntax is not null && Syntaxes.TryGetValue(syntax, out var known) ? known : AttributeSyntax.Text;
    }
}
