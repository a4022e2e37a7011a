using System.Text;

namespace ZivverSynctool.Directories;

/// <summary>An entry to put into a directory (RFC 2849). Values are written in base64, so that any text is right.</summary>
/// <param name="Name">Its distinguished name.</param>
/// <param name="Values">Its attributes, each as often as it has values.</param>
public sealed record LdifEntry(string Name, params IReadOnlyList<(string Attribute, string Value)> Values)
{
    /// <summary>A modification that adds values to an entry that is there.</summary>
    public bool IsAddition { get; init; }

    /// <summary>Writes the entry.</summary>
    public void WriteTo(TextWriter writer)
    {
        writer.Write($"dn:: {Base64(Name)}\n");
        if (IsAddition)
            writer.Write("changetype: modify\n");
        // Values of one attribute stand together: some servers take only those that do.
        foreach (var (attribute, value) in Values.GroupBy(value => value.Attribute).SelectMany(values => values))
            writer.Write(IsAddition ? $"add: {attribute}\n{attribute}:: {Base64(value)}\n-\n" : $"{attribute}:: {Base64(value)}\n");
        writer.Write('\n');
    }

    private static string Base64(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text));
}
