using System.Xml.Linq;

namespace ZivverSynctool.Help.Commands;

/// <summary>The help of all commands in the form that <c>Get-Help</c> of both editions reads.</summary>
public static class MamlFile
{
    /// <summary>The name under which PowerShell looks for it.</summary>
    public const string Name = "ZivverSynctool.dll-Help.xml";

    private static readonly XNamespace Root = "http://msh";
    private static readonly XNamespace Maml = "http://schemas.microsoft.com/maml/2004/10";
    private static readonly XNamespace Command = "http://schemas.microsoft.com/maml/dev/command/2004/10";
    private static readonly XNamespace Dev = "http://schemas.microsoft.com/maml/dev/2004/10";

    /// <summary>The whole file.</summary>
    public static string Of(IEnumerable<CommandHelp> commands) =>
        "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n" + new XElement(Root + "helpItems", new XAttribute("schema", "maml"), commands.Select(Of)) + "\n";

    private static XElement Of(CommandHelp command)
    {
        var dash = command.Name.IndexOf('-', StringComparison.Ordinal);
        return new XElement(
            Command + "command",
            new XAttribute(XNamespace.Xmlns + "maml", Maml.NamespaceName),
            new XAttribute(XNamespace.Xmlns + "command", Command.NamespaceName),
            new XAttribute(XNamespace.Xmlns + "dev", Dev.NamespaceName),
            new XElement(
                Command + "details",
                new XElement(Command + "name", command.Name),
                new XElement(Command + "verb", command.Name[..dash]),
                new XElement(Command + "noun", command.Name[(dash + 1)..]),
                Description([command.Synopsis])),
            Description(command.Description),
            new XElement(Command + "syntax", command.Sets.Select(set => new XElement(
                Command + "syntaxItem", new XElement(Maml + "name", command.Name), set.Parameters.Select(Of)))),
            new XElement(Command + "parameters", command.Parameters.Select(Of)),
            new XElement(Command + "inputTypes", command.Inputs.Select(type => Of(type, "inputType"))),
            new XElement(Command + "returnValues", command.Outputs.Select(type => Of(type, "returnValue"))),
            new XElement(Command + "examples", command.Examples.Select(Of)),
            new XElement(Command + "relatedLinks", command.Links.Select(link => new XElement(Maml + "navigationLink", new XElement(Maml + "linkText", link), new XElement(Maml + "uri")))));
    }

    private static XElement Of(ParameterHelp parameter) => new(
        Command + "parameter",
        new XAttribute("required", parameter.IsRequired ? "true" : "false"),
        new XAttribute("variableLength", "true"),
        new XAttribute("globbing", parameter.TakesWildcards ? "true" : "false"),
        new XAttribute("pipelineInput", parameter.Pipeline),
        new XAttribute("position", parameter.Position),
        new XAttribute("aliases", parameter.Aliases.Count == 0 ? "none" : string.Join(", ", parameter.Aliases)),
        new XElement(Maml + "name", parameter.Name),
        Description([parameter.DescriptionWithValues]),
        parameter.IsSwitch ? null : new XElement(Command + "parameterValue", new XAttribute("required", "true"), new XAttribute("variableLength", "false"), parameter.Type),
        TypeName(parameter.Type),
        new XElement(Dev + "defaultValue", parameter.Default));

    private static XElement Of(TypeHelp type, string element) => new(Command + element, TypeName(type.Name), Description([type.Description]));

    private static XElement Of(ExampleHelp example, int index) => new(
        Command + "example",
        new XElement(Maml + "title", $"---- {index + 1}. {DocText.Plain(example.Title)} ----"),
        new XElement(Dev + "code", example.Code),
        new XElement(Dev + "remarks", new XElement(Maml + "para", DocText.Plain(example.Explanation)), new XElement(Maml + "para")));

    private static XElement TypeName(string name) => new(Dev + "type", new XElement(Maml + "name", name), new XElement(Maml + "uri"));

    private static XElement Description(IEnumerable<string> paragraphs) =>
        new(Maml + "description", paragraphs.Select(text => new XElement(Maml + "para", DocText.Plain(text))));
}
