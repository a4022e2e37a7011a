namespace ZivverSynctool.Module.Tests;

public sealed class CmdletSurfaceTests
{
    private static readonly HashSet<string> Common = [.. Cmdlet.CommonParameters, .. Cmdlet.OptionalCommonParameters];

    [Fact]
    public void Cmdlets_parameters_and_output_types_are_as_approved()
    {
        using var session = ModuleSession.Open();
        var lines = session.Run("Get-Command -Module ZivverSynctool").Check().Output
            .Select(item => (CmdletInfo)item.BaseObject).OrderBy(command => command.Name, StringComparer.Ordinal)
            .SelectMany(Describe);
        Approval.Verify("CmdletSurface", string.Join('\n', lines));
    }

    private static IEnumerable<string> Describe(CmdletInfo command)
    {
        yield return $"{command.Name} -> {string.Join(", ", command.OutputType.Select(type => type.Name))}";
        foreach (var set in command.ParameterSets.OrderBy(set => set.Name, StringComparer.Ordinal))
        {
            yield return $"  [{set.Name}{(set.IsDefault ? ", default" : "")}]";
            foreach (var parameter in set.Parameters.Where(IsOwn).OrderBy(parameter => parameter.Name, StringComparer.Ordinal))
                yield return "    " + Describe(parameter);
        }
    }

    private static bool IsOwn(CommandParameterInfo parameter) =>
        !Common.Contains(parameter.Name) || parameter.Name is "WhatIf" or "Confirm";

    private static string Describe(CommandParameterInfo parameter) => string.Join(' ', new[]
    {
        $"-{parameter.Name} <{LanguagePrimitives.ConvertTypeNameToPSTypeName(parameter.ParameterType.FullName)}>",
        parameter.IsMandatory ? "mandatory" : "",
        parameter.Position >= 0 ? $"position {parameter.Position}" : "",
        parameter.ValueFromPipeline ? "pipeline" : "",
        parameter.ValueFromPipelineByPropertyName ? "pipeline-by-name" : "",
        parameter.Aliases.Count > 0 ? $"alias {string.Join(", ", parameter.Aliases)}" : "",
    }.Where(part => part.Length > 0));
}
