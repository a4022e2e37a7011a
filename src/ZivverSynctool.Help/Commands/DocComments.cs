using System.Reflection;
using System.Xml.Linq;

namespace ZivverSynctool.Help.Commands;

/// <summary>The documentation comments of the assemblies in a folder, as the compiler has written them.</summary>
internal sealed class DocComments
{
    private static readonly XElement Nothing = new("member");

    private readonly Dictionary<string, XElement> _members;

    /// <param name="folder">The folder that the compiler filled.</param>
    public DocComments(string folder) => _members = Directory.EnumerateFiles(folder, "ZivverSynctool*.xml")
        .SelectMany(file => XDocument.Load(file, LoadOptions.PreserveWhitespace).Descendants("member"))
        // What the compiler adds by itself is in every assembly.
        .DistinctBy(member => member.Attribute("name")!.Value).ToDictionary(member => member.Attribute("name")!.Value);

    /// <summary>What is said of a type.</summary>
    public XElement Of(Type type) => _members.GetValueOrDefault($"T:{type.FullName}", Nothing);

    /// <summary>What is said of a property, by itself or by what it inherits.</summary>
    public XElement Of(PropertyInfo property)
    {
        var said = _members.GetValueOrDefault($"P:{property.DeclaringType!.FullName}.{property.Name}", Nothing);
        return said.Element("inheritdoc") is not null && property.DeclaringType.BaseType?.GetProperty(property.Name) is { } inherited
            ? Of(inherited)
            : said;
    }
}
