using System.Globalization;

namespace ZivverSynctool;

/// <summary>Addresses as this product keeps them: trimmed and lower-case, so that equality is plain equality of text.</summary>
public static class EmailAddress
{
    // RFC 5321 §4.5.3.1: 64 octets before the @, 255 for the domain, 256 for a path with its brackets.
    private const int LongestLocalPart = 64;
    private const int LongestAddress = 254;

    /// <summary>Trims and lower-cases an address; text that is already so is returned as it is.</summary>
    public static string Normalize(string address)
    {
        var trimmed = address.Trim();
        foreach (var c in trimmed)
            if (c is >= 'A' and <= 'Z' || c > 127)
                return trimmed.ToLowerInvariant();
        return trimmed;
    }

    /// <summary>Whether a normalized address has a shape that a mail system would take.</summary>
    public static bool IsValid(string address)
    {
        var at = address.LastIndexOf('@');
        if (at is < 1 or > LongestLocalPart || address.Length > LongestAddress || at == address.Length - 1)
            return false;
        return IsDotted(address, 0, at, IsLocalCharacter) && IsDotted(address, at + 1, address.Length, IsDomainCharacter)
            && address.IndexOf('.', at) > 0;
    }

    /// <summary>The part behind the @, or empty.</summary>
    public static string DomainOf(string address) => address.Substring(address.LastIndexOf('@') + 1);

    private static bool IsDotted(string text, int start, int end, Func<char, bool> allowed)
    {
        var previous = '.';
        for (var i = start; i < end; i++)
        {
            var c = text[i];
            if (c == '.' ? previous == '.' : !allowed(c))
                return false;
            previous = c;
        }

        return previous != '.';
    }

    // RFC 5322 §3.2.3 atext, and RFC 6531 for anything beyond ASCII, but nothing that cannot be seen.
    private static bool IsLocalCharacter(char c) =>
        c > 127 ? !char.IsWhiteSpace(c) && !char.IsControl(c) && char.GetUnicodeCategory(c) != UnicodeCategory.Format : char.IsLetterOrDigit(c) || "!#$%&'*+-/=?^_`{|}~".Contains(c);

    private static bool IsDomainCharacter(char c) => c > 127 ? char.IsLetterOrDigit(c) : char.IsLetterOrDigit(c) || c == '-';
}
