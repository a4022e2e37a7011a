using System.Collections;
using System.Management.Automation.Language;
using ZivverSynctool.Infrastructure;
using ZivverSynctool.Infrastructure.Storage;

namespace ZivverSynctool.Input;

/// <summary>Offers the ids of the profile's runs, latest first.</summary>
public sealed class RunIdCompleter : IArgumentCompleter
{
    /// <inheritdoc/>
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters)
    {
        try
        {
            var folder = SessionLocation.Current();
            var path = fakeBoundParameters["Profile"] is string named ? Path.Combine(folder, named) : ProfileLocator.OnlyOneIn(folder);
            using var session = new SyncSession(ProfileFile.Load(path), null);
            return Completion.Of(session.GetRuns().Select(run => run.Id).Reverse(), wordToComplete).ToList();
        }
        catch (SyncException)
        {
            // A key press is no place for errors: the call itself will say what is wrong with the profile.
            return [];
        }
    }
}
