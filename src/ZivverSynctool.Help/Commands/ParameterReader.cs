using System.Collections;
using System.Globalization;

namespace ZivverSynctool.Help.Commands;

/// <summary>Reads what a cmdlet takes.</summary>
/// <param name="cmdlet">The class of the cmdlet.</param>
/// <param name="comments">What is said of it.</param>
internal sealed class ParameterReader(Type cmdlet, DocComments comments)
{
    private static readonly HashSet<string> Common = [.. Cmdlet.CommonParameters];

    // PowerShell adds these itself, so no property says what they mean.
    private static readonly Dictionary<string, string> OfPowerShell = new()
    {
        ["WhatIf"] = "Show what the command would do, without doing it.",
        ["Confirm"] = "Ask before anything is done; `-Confirm:$false` answers that question.",
    };

    private readonly object _fresh = Activator.CreateInstance(cmdlet)!;

    /// <summary>One way to call it: parameters with a position first, then those that must be given.</summary>
    public ParameterSetHelp Read(CommandParameterSetInfo set) => new(
        [.. set.Parameters.Where(parameter => !Common.Contains(parameter.Name)).Select(Read)
            .OrderBy(parameter => parameter.Position == ParameterHelp.Named)
            .ThenBy(parameter => parameter.Position, StringComparer.Ordinal)
            .ThenBy(parameter => OfPowerShell.ContainsKey(parameter.Name))
            .ThenByDescending(parameter => parameter.IsRequired)
            .ThenBy(parameter => parameter.Name, StringComparer.Ordinal)]);

    private ParameterHelp Read(CommandParameterInfo parameter) => new(
        parameter.Name,
        TypeReader.ShortName(parameter.ParameterType),
        Description(parameter.Name),
        Values(parameter.ParameterType),
        parameter.IsMandatory ? "None" : Default(parameter.Name),
        parameter.IsMandatory,
        parameter.Position < 0 ? ParameterHelp.Named : parameter.Position.ToString(CultureInfo.InvariantCulture),
        (parameter.ValueFromPipeline, parameter.ValueFromPipelineByPropertyName) switch
        {
            (true, true) => "True (ByValue, ByPropertyName)",
            (true, false) => "True (ByValue)",
            (false, true) => "True (ByPropertyName)",
            _ => "False",
        },
        [.. parameter.Aliases],
        parameter.Attributes.OfType<SupportsWildcardsAttribute>().Any());

    private string Description(string name) =>
        cmdlet.GetProperty(name) is { } property ? DocText.Of(comments.Of(property).Element("summary")) : OfPowerShell.GetValueOrDefault(name, "");

    private static string[] Values(Type type)
    {
        var value = TypeReader.Plain(type.GetElementType() ?? type);
        return value.IsEnum ? Enum.GetNames(value) : [];
    }

    private string Default(string name) => cmdlet.GetProperty(name)?.GetValue(_fresh) switch
    {
        null or SwitchParameter or IEnumerable and not string or "" or DateTime or DateTimeOffset => "None",
        var value => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };
}
