using System.Management.Automation.Language;
using System.Reflection;

namespace ZivverSynctool.Module.Tests.Guides;

/// <summary>
/// Looks at what a guide does with the objects of our commands: a property that they do not have, or a value that it never takes, is no
/// error in PowerShell, it just finds nobody.
/// </summary>
internal static class GuideFilters
{
    private static readonly HashSet<string> Shown = new(StringComparer.OrdinalIgnoreCase) { "Group-Object", "Format-List", "Format-Table", "Format-Wide", "Select-Object", "Sort-Object" };
    private static readonly HashSet<string> GiveOthers = new(StringComparer.OrdinalIgnoreCase) { "Group-Object", "ForEach-Object", "Measure-Object" };

    /// <summary>What is wrong with a pipeline that begins with one of our commands.</summary>
    public static IEnumerable<string> Faults(PipelineAst pipeline, IReadOnlyDictionary<string, CmdletInfo> ours)
    {
        Type[] types = [];
        foreach (var command in pipeline.PipelineElements.OfType<CommandAst>())
        {
            var name = command.GetCommandName() ?? "";
            if (ours.TryGetValue(name, out var info))
                types = [.. info.OutputType.Select(type => type.Type).OfType<Type>()];
            else if (types.Length == 0)
                continue;
            else if (name == "Where-Object")
                foreach (var fault in OfFilter(command, types))
                    yield return fault;
            else if (Shown.Contains(name))
                foreach (var property in Properties(command).Where(property => Find(types, property).Length == 0))
                    yield return $"{name}: no object that comes here has a property {property}.";

            if (GiveOthers.Contains(name))
                types = [];
        }
    }

    private static IEnumerable<string> OfFilter(CommandAst command, Type[] types)
    {
        // What is in braces speaks of $_ as it likes; of the rest there is a property, and perhaps a comparison and a value.
        if (command.CommandElements.ElementAtOrDefault(1) is not StringConstantExpressionAst { Value: var name })
            yield break;
        var found = Find(types, name);
        if (found.Length == 0)
            yield return $"Where-Object: no object that comes here has a property {name}.";
        foreach (var value in Values(command.CommandElements.Skip(3)))
            if (found.Length > 0 && found.All(property => NeverTakes(property, value)))
                yield return $"Where-Object: {name} is never {value}.";
    }

    private static IEnumerable<string> Properties(CommandAst command)
    {
        for (var at = 1; at < command.CommandElements.Count; at++)
        {
            if (command.CommandElements[at] is CommandParameterAst { ParameterName: not "Property" } parameter)
                at += parameter.ParameterName is "First" or "Last" or "Skip" or "View" or "Column" ? 1 : 0;
            else
                foreach (var name in Values([command.CommandElements[at]]).Where(name => !name.Contains('*', StringComparison.Ordinal)))
                    yield return name;
        }
    }

    private static IEnumerable<string> Values(IEnumerable<CommandElementAst> elements) => elements.SelectMany(element => element switch
    {
        StringConstantExpressionAst text => [text.Value],
        ArrayLiteralAst list => list.Elements.OfType<StringConstantExpressionAst>().Select(text => text.Value),
        _ => Enumerable.Empty<string>(),
    });

    private static PropertyInfo[] Find(Type[] types, string name) =>
        [.. types.Select(type => type.GetProperty(name, BindingFlags.Public | BindingFlags.Instance | BindingFlags.IgnoreCase)).OfType<PropertyInfo>()];

    private static bool NeverTakes(PropertyInfo property, string value)
    {
        var type = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
        var item = type.IsGenericType ? type.GetGenericArguments()[0] : type;
        return item.IsEnum && !Enum.TryParse(item, value, ignoreCase: true, out _);
    }
}
