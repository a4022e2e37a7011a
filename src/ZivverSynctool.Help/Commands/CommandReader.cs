using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace ZivverSynctool.Help.Commands;

/// <summary>Reads what help says of the commands: what they take from PowerShell, what it means from the documentation comments.</summary>
public static partial class CommandReader
{
    /// <summary>The help of all commands, by name.</summary>
    /// <param name="built">The folder that the compiler filled.</param>
    public static IReadOnlyList<CommandHelp> ReadAll(string built)
    {
        var comments = new DocComments(built);
        return [.. new CommandAssembly(built).Cmdlets().Select(cmdlet => Read(cmdlet.Name, cmdlet.Type, comments))];
    }

    private static CommandHelp Read(string name, Type type, DocComments comments)
    {
        var said = comments.Of(type);
        var info = new CmdletInfo(name, type);
        var parameters = new ParameterReader(type, comments);
        var sets = info.ParameterSets.OrderByDescending(set => set.IsDefault).ThenBy(set => set.Name, StringComparer.Ordinal).Select(parameters.Read).ToList();
        return new CommandHelp(
            name,
            Synopsis(name, said),
            DocText.Paragraphs(said.Element("remarks")),
            sets,
            [.. sets.SelectMany(set => set.Parameters).DistinctBy(parameter => parameter.Name).OrderBy(parameter => parameter.Name, StringComparer.Ordinal)],
            TypeReader.Inputs(info, comments),
            TypeReader.Outputs(info, comments),
            [.. said.Elements("example").Select(Example)],
            [.. said.Elements("seealso").Select(DocText.Name)]);
    }

    // The class says which command it is; whoever asks for help on it knows.
    private static string Synopsis(string name, XElement said)
    {
        var text = DocText.Of(said.Element("summary"));
        var itself = $"`{name}`: ";
        return text.StartsWith(itself, StringComparison.Ordinal) ? char.ToUpperInvariant(text[itself.Length]) + text[(itself.Length + 1)..] : text;
    }

    private static ExampleHelp Example(XElement example)
    {
        var code = example.Element("code");
        return new ExampleHelp(
            DocText.Of(code?.NodesBeforeSelf() ?? []),
            code is null ? "" : Unindented(code.Value),
            DocText.Of(code?.NodesAfterSelf() ?? []),
            example.Attribute("notRun")?.Value ?? "");
    }

    private static string Unindented(string code)
    {
        var lines = code.ReplaceLineEndings("\n").Trim('\n', ' ').Split('\n');
        var indents = lines.Skip(1).Where(line => line.Trim().Length > 0).Select(line => Indent().Match(line).Length).DefaultIfEmpty(0);
        var common = indents.Min();
        return string.Join('\n', lines.Select((line, number) => number == 0 ? line.TrimEnd() : line[Math.Min(common, line.Length)..].TrimEnd()));
    }

    [GeneratedRegex("^ *")]
    private static partial Regex Indent();
}
