using System.Collections;
using System.Management.Automation.Language;

namespace ZivverSynctool.Input;

/// <summary>Offers the profiles in the current location.</summary>
public sealed class ProfileCompleter : IArgumentCompleter
{
    /// <inheritdoc/>
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters) =>
        Completion.Of(ProfileLocator.AllIn(SessionLocation.Current()).Select(path => Path.GetFileName(path)), wordToComplete);
}
