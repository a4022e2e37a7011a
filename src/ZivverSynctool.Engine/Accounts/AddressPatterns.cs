using System.Text.RegularExpressions;

namespace ZivverSynctool;

/// <summary>A list of addresses in which <c>*</c> stands for any text and <c>?</c> for one character.</summary>
public sealed class AddressPatterns
{
    private readonly HashSet<string> _exact = [];
    private readonly List<Regex> _wildcards = [];

    /// <summary>Makes a list. A pattern without @ is about the part before it.</summary>
    public AddressPatterns(IEnumerable<string> patterns)
    {
        foreach (var pattern in patterns.Select(EmailAddress.Normalize))
            if (pattern.Contains('*') || pattern.Contains('?') || !pattern.Contains('@'))
                _wildcards.Add(new Regex(
                    "^" + Regex.Escape(pattern).Replace("\\*", ".*").Replace("\\?", ".") + (pattern.Contains('@') ? "$" : "@.*$"),
                    RegexOptions.CultureInvariant));
            else
                _exact.Add(pattern);
    }

    /// <summary>Whether a normalized address is on the list.</summary>
    public bool Match(string address)
    {
        if (_exact.Contains(address))
            return true;
        foreach (var wildcard in _wildcards)
            if (wildcard.IsMatch(address))
                return true;
        return false;
    }
}
