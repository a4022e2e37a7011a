namespace ZivverSynctool.Help.Commands;

/// <summary>Reads what types of objects a command takes from the pipeline and gives.</summary>
internal static class TypeReader
{
    // What types of others mean here.
    private static readonly Dictionary<Type, string> OfOthers = new()
    {
        [typeof(FileInfo)] = "The file that was written.",
        [typeof(PSObject)] = "Any object; the parameter says what it must be.",
        [typeof(string)] = "A path, or what else the parameter says.",
    };

    /// <summary>What can be piped into a command.</summary>
    public static IReadOnlyList<TypeHelp> Inputs(CmdletInfo command, DocComments comments)
    {
        var parameters = command.ParameterSets.SelectMany(set => set.Parameters).DistinctBy(parameter => parameter.Name).OrderBy(parameter => parameter.Name, StringComparer.Ordinal).ToList();
        var whole = parameters.Where(parameter => parameter.ValueFromPipeline)
            .Select(parameter => Of(Plain(parameter.ParameterType.GetElementType() ?? parameter.ParameterType), comments, $"For `-{parameter.Name}`."));
        var byName = parameters.Where(parameter => parameter.ValueFromPipelineByPropertyName)
            .Select(parameter => string.Join(" or ", parameter.Aliases.Prepend(parameter.Name).Select(name => $"`{name}`"))).ToList();
        return OrNone(
            byName.Count == 0 ? whole : whole.Append(new TypeHelp(typeof(PSObject).FullName!, $"Any object with the {(byName.Count == 1 ? "property" : "properties")} {string.Join(", ", byName)}.")),
            "Nothing can be piped into this command.");
    }

    /// <summary>What a command gives.</summary>
    public static IReadOnlyList<TypeHelp> Outputs(CmdletInfo command, DocComments comments) =>
        OrNone(command.OutputType.Select(output => Of(output.Type, comments, "")), "This command gives nothing.");

    /// <summary>The name of a type as a parameter has it.</summary>
    public static string ShortName(Type type) =>
        type.IsArray ? ShortName(type.GetElementType()!) + "[]" : Plain(type).Name;

    /// <summary>The type without the wrapping that lets it be left out.</summary>
    public static Type Plain(Type type) => Nullable.GetUnderlyingType(type) ?? type;

    private static TypeHelp Of(Type type, DocComments comments, string use)
    {
        var said = OfOthers.GetValueOrDefault(type) ?? DocText.Of(comments.Of(type).Element("summary"));
        return new TypeHelp(type.FullName!, $"{said} {use}".Trim());
    }

    private static List<TypeHelp> OrNone(IEnumerable<TypeHelp> types, string none)
    {
        var all = types.ToList();
        return all.Count == 0 ? [new TypeHelp("None", none)] : all;
    }
}
