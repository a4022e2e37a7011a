using System.Collections;
using System.Management.Automation.Language;
using ZivverSynctool.Infrastructure.Storage;

namespace ZivverSynctool.Input;

/// <summary>Offers words that the profile of the call knows.</summary>
public abstract class ProfileValueCompleter : IArgumentCompleter
{
    /// <inheritdoc/>
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters)
    {
        try
        {
            var folder = SessionLocation.Current();
            var path = fakeBoundParameters["Profile"] is string named ? Path.Combine(folder, named) : ProfileLocator.OnlyOneIn(folder);
            return Completion.Of(Words(ProfileFile.Load(path)), wordToComplete).ToList();
        }
        catch (SyncException)
        {
            // A key press is no place for errors: the call itself will say what is wrong with the profile.
            return [];
        }
    }

    /// <summary>The words, in the order they are offered.</summary>
    protected abstract IEnumerable<string> Words(SyncProfile profile);
}
