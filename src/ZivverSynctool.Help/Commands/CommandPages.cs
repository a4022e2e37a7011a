namespace ZivverSynctool.Help.Commands;

/// <summary>The help of the commands as pages of the documentation.</summary>
public static class CommandPages
{
    /// <summary>Where they lie in the checkout.</summary>
    public const string Folder = "docs/commands";

    private const int Width = 130;

    /// <summary>Writes all pages, and takes away those of commands that are no more.</summary>
    public static void Write(string folder, IReadOnlyList<CommandHelp> commands)
    {
        Directory.CreateDirectory(folder);
        var pages = Of(commands);
        foreach (var file in Directory.EnumerateFiles(folder).Where(file => !pages.ContainsKey(Path.GetFileName(file))).ToList())
            File.Delete(file);
        foreach (var (name, text) in pages)
            TextFile.Write(Path.Combine(folder, name), text);
    }

    /// <summary>All pages by the names of their files.</summary>
    public static IReadOnlyDictionary<string, string> Of(IReadOnlyList<CommandHelp> commands) =>
        commands.ToDictionary(command => command.Name + ".md", Page).Append(new("README.md", Contents(commands)))
            .ToDictionary(StringComparer.Ordinal);

    private static string Contents(IEnumerable<CommandHelp> commands) =>
        "# The commands\n\nWhat `Get-Help` says, made from the same source.\n\n| command | does |\n|---|---|\n"
        + string.Concat(commands.Select(command => $"| [{command.Name}]({command.Name}.md) | {command.Synopsis.Replace("|", "\\|", StringComparison.Ordinal)} |\n"));

    private static string Page(CommandHelp command) => $"""
        # {command.Name}

        {Text(command.Synopsis)}

        ```powershell
        {string.Join('\n', command.Sets.Select(set => Syntax(command.Name, set)))}
        ```

        {string.Join("\n\n", command.Description.Select(Text))}

        ## Examples

        {string.Join("\n\n", command.Examples.Select(Example))}

        ## Parameters

        {string.Join("\n\n", command.Parameters.Select(Parameter))}

        ## Takes from the pipeline

        {string.Join('\n', command.Inputs.Select(Type))}

        ## Gives

        {string.Join('\n', command.Outputs.Select(Type))}

        ## See also

        {string.Join(" · ", command.Links.Select(Link))}

        """;

    private static string Text(string text) => TextWrap.Fill(text, Width);

    private static string Syntax(string name, ParameterSetHelp set) =>
        TextWrap.Fill($"{name} {string.Join(' ', set.Parameters.Select(parameter => parameter.Syntax.Replace(' ', TextWrap.Glue)))}", 110, indent: 4);

    private static string Example(ExampleHelp example) => $"### {example.Title}\n\n```powershell\n{example.Code}\n```\n\n{Text(example.Explanation)}";

    private static string Parameter(ParameterHelp parameter) =>
        $"### `-{parameter.Name}{(parameter.IsSwitch ? "" : $" <{parameter.Type}>")}`\n\n{Text(parameter.DescriptionWithValues)}{Facts(parameter)}";

    private static string Facts(ParameterHelp parameter)
    {
        var facts = new List<string>();
        if (parameter.IsRequired)
            facts.Add("must be given");
        if (parameter.Position != ParameterHelp.Named)
            facts.Add($"position {parameter.Position}");
        if (parameter.Default != "None")
            facts.Add($"`{parameter.Default}` where it is left out");
        if (parameter.Pipeline != "False")
            facts.Add(parameter.Pipeline.Contains("ByValue", StringComparison.Ordinal) ? "from the pipeline" : "from the pipeline by the name of a property");
        if (parameter.TakesWildcards)
            facts.Add("wildcards");
        if (parameter.Aliases.Count > 0)
            facts.Add($"also {string.Join(", ", parameter.Aliases.Select(alias => $"`-{alias}`"))}");
        return facts.Count == 0 ? "" : $"\n\n*{char.ToUpperInvariant(facts[0][0])}{facts[0][1..]}{string.Concat(facts.Skip(1).Select(fact => $" · {fact}"))}.*";
    }

    private static string Type(TypeHelp type) =>
        type.Name == "None" ? type.Description : TextWrap.Fill($"- `{type.Name}`: {type.Description}", Width, indent: 2);

    private static string Link(string name) =>
        Topics.AboutTopic.All.FirstOrDefault(topic => topic.Name == name) is { } topic ? $"[{topic.Title}](../{topic.Document})" : $"[{name}]({name}.md)";
}
