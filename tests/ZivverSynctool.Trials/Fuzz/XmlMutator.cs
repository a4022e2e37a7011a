using System.Text;
using System.Text.RegularExpressions;
using ZivverSynctool.Generation;

namespace ZivverSynctool.Trials.Fuzz;

/// <summary>Changes texts, values and tags of XML, most of which stays XML.</summary>
internal static partial class XmlMutator
{
    private static readonly string[] Values = ["", "-1", "0", "1", "99999999999", "1e999", "NaN", "A1", "XFD1048576", "A0", "ZZZZZ9", "s", "b", "str", "inlineStr", "e", "d", "1.5", "2026-01-01", "&#10;", "x"];

    /// <summary>A few changes.</summary>
    public static byte[] Mutate(byte[] xml, Chance chance)
    {
        var text = Encoding.UTF8.GetString(xml);
        for (var changes = chance.Between(1, 3); changes > 0; changes--)
        {
            var parts = (chance.Happens(0.2) ? Tag() : Value()).Matches(text);
            if (parts.Count == 0)
                continue;
            var part = parts[chance.Below(parts.Count)].Groups[1];
            text = text[..part.Index] + (part.Value.StartsWith('<') ? "" : chance.OneOf(Values)) + text[(part.Index + part.Length)..];
        }

        return Encoding.UTF8.GetBytes(text);
    }

    [GeneratedRegex("(<[^<>]*>)")]
    private static partial Regex Tag();

    [GeneratedRegex("(?:\"|>)([^<>\"]*)(?:\"|<)")]
    private static partial Regex Value();
}
