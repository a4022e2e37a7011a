using System.Collections;
using System.Management.Automation.Language;

namespace ZivverSynctool.Input;

/// <summary>Offers each synchronization option switched off, as a table ready for <c>-Option</c>.</summary>
public sealed class OptionCompleter : IArgumentCompleter
{
    /// <inheritdoc/>
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters) =>
        SyncOptions.Names.Where(name => name.StartsWith(wordToComplete, StringComparison.OrdinalIgnoreCase))
            .Select(name => new CompletionResult($"@{{ {name} = $false }}", name, CompletionResultType.ParameterValue, name));
}
