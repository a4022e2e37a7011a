using System.Text;
using ZivverSynctool.Generation;

namespace ZivverSynctool.Trials.Fuzz;

/// <summary>Changes bytes without knowing what they mean.</summary>
internal static class ByteMutator
{
    private const int MostChanges = 4;

    private static readonly byte[][] Tokens =
    [
        .. new[]
        {
            "null", "true", "\"", "\"\"", "'", "{", "}", "[", "]", "{}", "[]", ",", ";", ":", "|", "\t", "\n", "\r\n", "\0", "-1", "1e999", "99999999999999999999",
            "0.1", "//", "/*", "*/", "\\u0000", "\\ud800", "\\", "=", "@", "%s", "{0}", "\u202e", "\u0130", "é", "../", "urn:", "<!DOCTYPE x [<!ENTITY a \"b\">]>", "]]>", "&#0;",
        }.Select(Encoding.UTF8.GetBytes),
        [0xFF], [0xFE, 0xFF], [0xFF, 0xFE], [0xEF, 0xBB, 0xBF], [0xC3, 0x28], [0xED, 0xA0, 0x80], [0xF8, 0x88],
        Repeated("[", 5000), Repeated("{\"a\":", 5000), Repeated("\"", 1001), Repeated("x", 40_000), Repeated(",", 3000), Repeated("\n", 3000),
    ];

    /// <summary>A few changes.</summary>
    public static byte[] Mutate(byte[] bytes, IReadOnlyList<byte[]> others, Chance chance)
    {
        for (var changes = chance.Between(1, MostChanges); changes > 0; changes--)
            bytes = Once(bytes, others, chance);
        return bytes;
    }

    private static byte[] Once(byte[] bytes, IReadOnlyList<byte[]> others, Chance chance)
    {
        var at = chance.Between(0, bytes.Length);
        var to = Math.Min(bytes.Length, at + chance.Between(0, chance.Happens(0.8) ? 12 : bytes.Length));
        return chance.Below(8) switch
        {
            0 when bytes.Length > 0 => Flipped(bytes, chance),
            1 => [.. bytes[..at], (byte)chance.Below(256), .. bytes[at..]],
            2 => [.. bytes[..at], .. bytes[to..]],
            3 => [.. bytes[..to], .. bytes[at..]],
            4 => bytes[..at],
            5 => Spliced(bytes, at, chance.OneOf(others), chance),
            _ => [.. bytes[..at], .. chance.OneOf(Tokens), .. bytes[chance.OneOf([at, to])..]],
        };
    }

    private static byte[] Flipped(byte[] bytes, Chance chance)
    {
        byte[] flipped = [.. bytes];
        flipped[chance.Below(bytes.Length)] ^= (byte)(1 << chance.Below(8));
        return flipped;
    }

    private static byte[] Spliced(byte[] bytes, int at, byte[] other, Chance chance) => [.. bytes[..at], .. other[chance.Between(0, other.Length)..]];

    private static byte[] Repeated(string text, int times) => Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(text, times)));
}
