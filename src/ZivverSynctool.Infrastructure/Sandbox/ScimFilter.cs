using System.Text.Json;
using System.Text.RegularExpressions;

namespace ZivverSynctool.Infrastructure.Sandbox;

/// <summary>The two filters Zivver is known to take: <c>userName eq "x"</c> and <c>externalId eq "x"</c>.</summary>
internal static class ScimFilter
{
    // A + is a blank where a form encoded it, but inside the quotes it is a letter of the address.
    private static readonly Regex Shape = new(
        @"^[\s+]*(?<attribute>[A-Za-z.:0-9]+)[\s+]+eq[\s+]+(?<value>""(?:[^""\\]|\\.)*"")[\s+]*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));

    /// <summary>The address that a filter asks for.</summary>
    public static string AddressIn(string filter, AccountType type)
    {
        var attribute = type == AccountType.User ? "userName" : "externalId";
        var match = Shape.Match(filter);
        if (!match.Success || !match.Groups["attribute"].Value.Equals(attribute, StringComparison.OrdinalIgnoreCase))
            throw new ScimRefusal(400, $"Invalid filter: {filter}");
        return Unescaped(match.Groups["value"].Value, filter);
    }

    // RFC 7644 §3.4.2.2: the value is a JSON string.
    private static string Unescaped(string value, string filter)
    {
        try
        {
            return JsonSerializer.Deserialize<string>(value)!;
        }
        catch (JsonException)
        {
            throw new ScimRefusal(400, $"Invalid filter: {filter}");
        }
    }
}
