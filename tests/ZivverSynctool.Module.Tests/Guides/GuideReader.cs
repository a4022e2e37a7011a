using System.Management.Automation.Language;

namespace ZivverSynctool.Module.Tests.Guides;

/// <summary>Says what PowerShell would refuse, or silently find nothing for, in what a guide shows.</summary>
internal sealed class GuideReader(ModuleSession session)
{
    private const string Bind = "[System.Management.Automation.Language.StaticParameterBinder]::BindCommand($args[0], $true)";

    // Of PowerShell itself and of Microsoft's modules; whatever else a guide names is a slip of the pen.
    private static readonly HashSet<string> OfOthers = new(StringComparer.OrdinalIgnoreCase)
    {
        "Connect-ExchangeOnline", "Copy-Item", "Export-Certificate", "Export-Clixml", "Export-Csv", "ForEach-Object", "Format-List", "Format-Table", "Format-Wide", "Get-ADUser", "Get-Command",
        "Get-ConnectionInformation", "Get-Content", "Get-Credential", "Get-Date", "Get-EXOMailbox", "Get-EXOMailboxPermission", "Get-EXORecipient",
        "Get-Help", "Get-HrEmployee", "Get-Item", "Group-Object", "Import-Csv", "Import-Module", "Install-ADServiceAccount", "Measure-Object",
        "New-EventLog", "New-Item", "New-SelfSignedCertificate", "Out-GridView", "Remove-Item", "Select-Object", "Set-Location", "Sort-Object",
        "Test-ADServiceAccount", "Unblock-File", "Where-Object",
    };

    private readonly Dictionary<string, CmdletInfo> _ours = session.Run("Get-Command -Module ZivverSynctool").Check().Output
        .Select(item => (CmdletInfo)item.BaseObject).ToDictionary(command => command.Name, StringComparer.OrdinalIgnoreCase);

    /// <summary>What is wrong with a script; nothing if all is well.</summary>
    public IEnumerable<string> Faults(string script)
    {
        var tree = Parser.ParseInput(script, out _, out var errors);
        return errors.Select(error => error.Message)
            .Concat(tree.FindAll(node => node is CommandAst, true).Cast<CommandAst>().SelectMany(Faults))
            .Concat(tree.FindAll(node => node is PipelineAst, true).Cast<PipelineAst>().SelectMany(pipeline => GuideFilters.Faults(pipeline, _ours)));
    }

    private IEnumerable<string> Faults(CommandAst command)
    {
        if (command.GetCommandName() is not { } name)
            return [];
        if (!_ours.TryGetValue(name, out var info))
            return name.Contains('-', StringComparison.Ordinal) && !name.Contains('/', StringComparison.Ordinal) && !OfOthers.Contains(name) ? [$"There is no command {name}."] : [];

        var bound = (StaticBindingResult)session.Run(Bind, command).Check().Output.Single().BaseObject;
        return bound.BindingExceptions.Values.Select(fault => $"{name}: {fault.BindingException.Message}")
            .Concat(command.CommandElements.OfType<CommandParameterAst>().Where(parameter => !IsWhole(parameter.ParameterName, info))
                .Select(parameter => $"{name}: -{parameter.ParameterName} is no whole name of a parameter."))
            .Concat(bound.BoundParameters.Where(parameter => parameter.Value.ConstantValue is string)
                .Select(parameter => Misfit(info.Parameters[parameter.Key].ParameterType, (string)parameter.Value.ConstantValue))
                .OfType<string>().Select(misfit => $"{name}: {misfit}"));
    }

    // PowerShell takes beginnings of names too, but a guide that is read for years must not hang on there being no other parameter like it.
    private static bool IsWhole(string parameter, CmdletInfo command) =>
        command.Parameters.Values.Any(known => known.Aliases.Prepend(known.Name).Contains(parameter, StringComparer.OrdinalIgnoreCase));

    private static string? Misfit(Type type, string value)
    {
        var plain = Nullable.GetUnderlyingType(type) ?? type;
        return plain.IsEnum && !Enum.TryParse(plain, value, ignoreCase: true, out _) ? $"{value} is no {plain.Name}." : null;
    }
}
