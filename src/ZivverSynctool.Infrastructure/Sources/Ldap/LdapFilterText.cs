using System.Text.RegularExpressions;

namespace ZivverSynctool.Infrastructure.Sources.Ldap;

/// <summary>A filter as an administrator wrote it: whether it can be one (RFC 4515 §3), and which attributes it is about.</summary>
internal sealed class LdapFilterText
{
    // attr, attr:dn:=, attr:rule:= and :rule:=, with options; then anything that is no parenthesis, those written as \28 and \29.
    private static readonly Regex Item = new(
        @"\G(?:(?<attribute>[A-Za-z][\w-]*|\d+(?:\.\d+)+)(?:;[\w-]+)*)?(?<rule>(?::dn)?(?::[\w.-]+)?:)?(?<operator>[~<>]?=)(?<value>(?:[^()\\]|\\[0-9A-Fa-f]{2})*)",
        RegexOptions.CultureInvariant);

    private readonly string _text;
    private readonly HashSet<string> _attributes = new(StringComparer.OrdinalIgnoreCase);
    private int _at;

    private LdapFilterText(string text) => _text = text;

    /// <summary>What is wrong with a filter, as part of a sentence; null where nothing is.</summary>
    public static string? FaultOf(string text) => new LdapFilterText(text).ReadAll();

    /// <summary>The attributes that a right filter is about.</summary>
    public static IReadOnlyCollection<string> AttributesOf(string text)
    {
        var filter = new LdapFilterText(text);
        filter.ReadAll();
        return filter._attributes;
    }

    private string? ReadAll() =>
        ReadFilter() ?? (_at < _text.Length ? $"has '{_text.Substring(_at)}' behind its last parenthesis" : null);

    private string? ReadFilter()
    {
        if (!Take('('))
            return Expected("'('");
        var fault = _at < _text.Length && _text[_at] is '&' or '|' or '!' ? ReadList(_text[_at++] == '!') : ReadItem();
        return fault ?? (Take(')') ? null : Expected("')'"));
    }

    private string? ReadList(bool isOne)
    {
        string? fault;
        do
            fault = ReadFilter();
        while (fault is null && !isOne && _at < _text.Length && _text[_at] == '(');
        return fault;
    }

    private string? ReadItem()
    {
        var item = Item.Match(_text, _at);
        if (!item.Success || (!item.Groups["attribute"].Success && !item.Groups["rule"].Success))
            return Expected("an attribute, = and a value");
        if (item.Groups["attribute"].Success)
            _attributes.Add(item.Groups["attribute"].Value);
        _at += item.Length;
        return null;
    }

    private bool Take(char c)
    {
        if (_at >= _text.Length || _text[_at] != c)
            return false;
        _at++;
        return true;
    }

    private string Expected(string what) => $"is no filter: {what} is needed " + (_at < _text.Length ? $"at '{_text.Substring(_at)}'" : "at its end");
}
