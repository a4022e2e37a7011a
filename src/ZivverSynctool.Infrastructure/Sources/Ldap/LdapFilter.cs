using System.Globalization;
using System.Text;

namespace ZivverSynctool.Infrastructure.Sources.Ldap;

/// <summary>Builds search filters (RFC 4515). What comes from data is escaped, so that it can only be a value.</summary>
internal static class LdapFilter
{
    /// <summary>Every entry.</summary>
    public const string Any = "(objectClass=*)";

    /// <summary>What an account of Active Directory has in <c>userAccountControl</c> when it is disabled ([MS-ADTS] 2.2.16).</summary>
    public const int AccountDisable = 2;

    // [MS-ADTS] 3.1.1.3.4.4
    private const string BitsAreSet = "1.2.840.113556.1.4.803";
    private const string InChain = "1.2.840.113556.1.4.1941";

    /// <summary>Entries that all of the filters choose.</summary>
    public static string And(params string[] filters) => Joined('&', filters);

    /// <summary>Entries that one of the filters chooses.</summary>
    public static string Or(IReadOnlyCollection<string> filters) => Joined('|', filters);

    /// <summary>Entries that a filter does not choose.</summary>
    public static string Not(string filter) => $"(!{filter})";

    /// <summary>Entries that have the attribute.</summary>
    public static string Has(string attribute) => $"({attribute}=*)";

    /// <summary>Entries of which the attribute has the value.</summary>
    public static string Is(string attribute, string value) => $"({attribute}={Escaped(value)})";

    /// <summary>Entries of which the attribute has the value, which is no text.</summary>
    public static string Is(string attribute, byte[] value) =>
        $"({attribute}={string.Concat(value.Select(b => "\\" + b.ToString("x2", CultureInfo.InvariantCulture)))})";

    /// <summary>Entries of Active Directory that an attribute of distinguished names leads to the entry named, in any number of steps.</summary>
    public static string LeadsTo(string attribute, string name) => $"({attribute}:{InChain}:={Escaped(name)})";

    /// <summary>Entries of Active Directory that are direct members of one of the groups named.</summary>
    public static string IsMemberOfAny(IEnumerable<string> groups) => Or([.. groups.Select(group => Is("memberOf", group))]);

    /// <summary>Users of Active Directory that are disabled.</summary>
    public static string IsDisabled { get; } = $"(userAccountControl:{BitsAreSet}:={AccountDisable})";

    private static string Joined(char operation, IReadOnlyCollection<string> filters) =>
        filters.Count == 1 ? filters.First() : $"({operation}{string.Concat(filters)})";

    private static string Escaped(string value)
    {
        var escaped = new StringBuilder(value.Length);
        foreach (var c in value)
            if (c is '\\' or '*' or '(' or ')' or '\0')
                escaped.Append('\\').Append(((int)c).ToString("x2", CultureInfo.InvariantCulture));
            else
                escaped.Append(c);
        return escaped.ToString();
    }
}
