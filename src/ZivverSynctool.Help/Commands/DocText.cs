using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace ZivverSynctool.Help.Commands;

/// <summary>Turns documentation comments into text with <c>`code`</c> in it.</summary>
internal static partial class DocText
{
    /// <summary>The text of an element, on one line.</summary>
    public static string Of(XElement? element) => element is null ? "" : OneLine(string.Concat(element.Nodes().Select(Of)));

    /// <summary>The paragraphs of an element.</summary>
    public static IReadOnlyList<string> Paragraphs(XElement? element)
    {
        if (element is null)
            return [];
        var paragraphs = element.Elements("para").ToList();
        return paragraphs.Count == 0 ? [Of(element)] : [.. paragraphs.Select(Of)];
    }

    /// <summary>The text of these nodes, on one line.</summary>
    public static string Of(IEnumerable<XNode> nodes) => OneLine(string.Concat(nodes.Select(Of)));

    /// <summary>The name of a command or topic that an element refers to.</summary>
    public static string Name(XElement reference)
    {
        var target = reference.Attribute("cref")?.Value ?? reference.Attribute("href")?.Value ?? reference.Attribute("langword")!.Value;
        var name = target[(target.LastIndexOf('.') + 1)..];
        return Command().Match(name) is { Success: true } command ? $"{command.Groups[1].Value}-{command.Groups[2].Value}"
            : target.StartsWith("P:ZivverSynctool.Commands.", StringComparison.Ordinal) ? $"-{name}"
            : name;
    }

    /// <summary>The text without the marks of code, for a screen.</summary>
    public static string Plain(string text) => text.Replace("`", "", StringComparison.Ordinal);

    private static string Of(XNode node) => node switch
    {
        XText text => text.Value,
        XElement { Name.LocalName: "c" } code => $"`{code.Value}`",
        XElement { Name.LocalName: "see" } reference => $"`{Name(reference)}`",
        XElement element => string.Concat(element.Nodes().Select(Of)),
        _ => "",
    };

    private static string OneLine(string text) => Blanks().Replace(text, " ").Trim();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();

    [GeneratedRegex("^([A-Z][a-z]+(?:To)?)((?:Sync|Zivver)[A-Za-z]*)Command$")]
    private static partial Regex Command();
}
