using System.DirectoryServices.Protocols;
using System.Text;

namespace ZivverSynctool.Infrastructure.Sources.Ldap.Entries;

/// <summary>The values of an entry's attributes as text.</summary>
internal static class EntryValues
{
    private const int GuidBytes = 16;

    /// <summary>The values of an attribute that holds text; none where the entry has no such attribute.</summary>
    public static IReadOnlyList<string> Texts(SearchResultEntry entry, string attribute) => Texts(entry, attribute, AttributeSyntax.Text);

    /// <summary>The value of an attribute that holds one text, or null.</summary>
    public static string? Text(SearchResultEntry entry, string attribute) => Texts(entry, attribute) is [var text, ..] ? text : null;

    /// <summary>The values of an attribute of a kind.</summary>
    public static IReadOnlyList<string> Texts(SearchResultEntry entry, string attribute, AttributeSyntax syntax)
    {
        if (entry.Attributes[attribute] is not { Count: > 0 } values)
            return [];
        var texts = new string[values.Count];
        var bytes = values.GetValues(typeof(byte[]));
        for (var i = 0; i < texts.Length; i++)
            texts[i] = Text((byte[])bytes[i], syntax);
        return texts;
    }

    private static string Text(byte[] value, AttributeSyntax syntax) => syntax switch
    {
        AttributeSyntax.Guid when value.Length == GuidBytes => new Guid(value).ToString(),
        AttributeSyntax.Sid when SidText.TryFormat(value, out var sid) => sid,
        AttributeSyntax.Text => Encoding.UTF8.GetString(value),
        _ => Convert.ToBase64String(value),
    };
}
