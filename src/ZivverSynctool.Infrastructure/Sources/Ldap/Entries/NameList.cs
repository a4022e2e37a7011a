using System.DirectoryServices.Protocols;
using System.Globalization;
using System.Text.RegularExpressions;
using ZivverSynctool.Infrastructure.Sources.Ldap.Connection;

namespace ZivverSynctool.Infrastructure.Sources.Ldap.Entries;

/// <summary>
/// The distinguished names that an entry lists, such as the members of a group. Active Directory gives no more than some of a long list,
/// and says under the name of the attribute which ones: <c>member;range=0-1499</c> ([MS-ADTS] 3.1.1.3.1.3.3).
/// </summary>
internal sealed class NameList
{
    private static readonly Regex Range = new(@"^(?<name>[^;]+);range=\d+-(?<last>\d+|\*)$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    private readonly List<string> _names = [];
    private readonly List<(string Attribute, int From)> _rest = [];

    private NameList(string owner) => Owner = owner;

    /// <summary>The entry's own name.</summary>
    public string Owner { get; }

    /// <summary>The names, as far as they were read.</summary>
    public IReadOnlyList<string> Names => _names;

    /// <summary>Reads what an entry came with.</summary>
    public static NameList Read(SearchResultEntry entry, IReadOnlyList<string> attributes)
    {
        var list = new NameList(entry.DistinguishedName);
        foreach (var attribute in attributes)
            list.Add(entry, attribute);
        return list;
    }

    /// <summary>Reads the rest.</summary>
    public async Task CompleteAsync(ServerConnection connection)
    {
        while (_rest.Count > 0)
        {
            var (attribute, from) = _rest[0];
            _rest.RemoveAt(0);
            var entry = await connection.FindAsync(Owner, FormattableString.Invariant($"{attribute};range={from}-*")).ConfigureAwait(false);
            var before = _names.Count;
            if (entry is not null)
                Add(entry, attribute);
            if (_names.Count == before)
                throw LdapFailures.Incomplete(connection.Server, $"{attribute} of '{Owner}' ends at {from} of more values", null);
        }
    }

    private void Add(SearchResultEntry entry, string attribute)
    {
        _names.AddRange(EntryValues.Texts(entry, attribute));
        foreach (string given in entry.Attributes.AttributeNames)
            if (Range.Match(given) is { Success: true } range && string.Equals(range.Groups["name"].Value, attribute, StringComparison.OrdinalIgnoreCase))
            {
                _names.AddRange(EntryValues.Texts(entry, given));
                if (range.Groups["last"].Value != "*")
                    _rest.Add((attribute, int.Parse(range.Groups["last"].Value, CultureInfo.InvariantCulture) + 1));
            }
    }
}
