using System.Collections;
using System.Management.Automation.Language;
using ZivverSynctool.Infrastructure.Scheduling;

namespace ZivverSynctool.Input;

/// <summary>Offers the names of the scheduled tasks.</summary>
public sealed class TaskNameCompleter : IArgumentCompleter
{
    /// <inheritdoc/>
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters)
    {
        try
        {
            return Completion.Of(TaskSchedulers.OfThisComputer().Tasks().Select(task => task.Name), wordToComplete).ToList();
        }
        catch (SyncException)
        {
            // A key press is no place for errors: the call itself will say what is wrong with the scheduler.
            return [];
        }
    }
}
