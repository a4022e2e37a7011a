using System.Globalization;
using System.Runtime.CompilerServices;

namespace ZivverSynctool;

/// <summary>Addresses as this product keeps them: trimmed and lower-case, so that equality is plain equality of text.</summary>
public static class EmailAddress
{
    // RFC 5321 §4.5.3.1: 64 octets before the @, 255 for the domain, 256 for a path with its brackets.
    private const int LongestLocalPart = 64;
    private const int LongestAddress = 254;

    // RFC 5322 §3.2.3 atext.
    private static readonly bool[] InLocalPart = Ascii("!#$%&'*+-/=?^_`{|}~");
    private static readonly bool[] InDomain = Ascii("-");

    /// <summary>Trims and lower-cases an address; text that is already so is returned as it is.</summary>
    [MethodImpl(HotPath.Optimized)]
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
        return IsDotted(address, 0, at, InLocalPart, IsVisible)
            && IsDotted(address, at + 1, address.Length, InDomain, char.IsLetterOrDigit)
            && address.IndexOf('.', at) > 0;
    }

    /// <summary>The part behind the @, or empty.</summary>
    public static string DomainOf(string address) => address.Substring(address.LastIndexOf('@') + 1);

    [MethodImpl(HotPath.Optimized)]
    private static bool IsDotted(string text, int start, int end, bool[] allowed, Func<char, bool> allowedBeyondAscii)
    {
        var previous = '.';
        for (var i = start; i < end; i++)
        {
            var c = text[i];
            if (c == '.' ? previous == '.' : c < allowed.Length ? !allowed[c] : !allowedBeyondAscii(c))
                return false;
            previous = c;
        }

        return previous != '.';
    }

    private static bool[] Ascii(string signs)
    {
        var allowed = new bool[128];
        for (var c = '\0'; c < allowed.Length; c++)
            allowed[c] = char.IsLetterOrDigit(c) || signs.Contains(c);
        return allowed;
    }

    // RFC 6531 allows anything beyond ASCII; here, nothing that cannot be seen.
    private static bool IsVisible(char c) =>
        !char.IsWhiteSpace(c) && !char.IsControl(c) && char.GetUnicodeCategory(c) != UnicodeCategory.Format;
}
