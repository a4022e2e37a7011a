using System.Diagnostics.CodeAnalysis;
using System.Management.Automation.Host;
using ZivverSynctool.Execution;

namespace ZivverSynctool.Commands;

/// <summary>
/// What all cmdlets share: they can be stopped, they end with a clear error, and they show what the engine says in one loop.
/// </summary>
[SuppressMessage("Design", "CA1001", Justification = "The source has no timer and no handle, and PowerShell may stop a cmdlet while it is being disposed.")]
public abstract class SyncCommand : PSCmdlet
{
    private readonly CancellationTokenSource _stop = new();

    /// <summary>Cancelled when the pipeline is stopped.</summary>
    protected CancellationToken StopToken => _stop.Token;

    /// <inheritdoc/>
    protected sealed override void BeginProcessing() => Guard(Begin);

    /// <inheritdoc/>
    protected sealed override void ProcessRecord() => Guard(Process);

    /// <inheritdoc/>
    protected sealed override void EndProcessing() => Guard(End);

    /// <inheritdoc/>
    protected sealed override void StopProcessing() => _stop.Cancel();

    /// <summary>Work before the first object of the pipeline.</summary>
    protected virtual void Begin()
    {
    }

    /// <summary>Work for each object of the pipeline, or once where there is no pipeline.</summary>
    protected virtual void Process()
    {
    }

    /// <summary>Work after the last object of the pipeline.</summary>
    protected virtual void End()
    {
    }

    /// <summary>Shows everything the engine says, as it says it.</summary>
    protected void Show(IEnumerable<SyncEvent> events)
    {
        var progress = new ProgressDisplay(this);
        foreach (var next in events)
        {
            switch (next)
            {
                case ItemEvent { Item: var item }:
                    ShowItem(item);
                    break;
                case ProgressEvent step:
                    progress.Show(step);
                    break;
                case WarningEvent { Message: var message }:
                    WriteWarning(message);
                    break;
                case VerboseEvent { Message: var message }:
                    WriteVerbose(message);
                    break;
                case QuestionEvent question:
                    question.Answer(Ask(question));
                    break;
                case RunEvent state:
                    ShowRun(state);
                    break;
                case HostWorkEvent work:
                    work.Run();
                    break;
            }
        }

        progress.Complete();
    }

    /// <summary>Shows one object of the output.</summary>
    protected virtual void ShowItem(object item) => WriteObject(item);

    /// <summary>Shows that a run has begun to write, or has ended.</summary>
    protected virtual void ShowRun(RunEvent state)
    {
    }

    /// <summary>Shows a result, and a failed one as an error as well, unless somebody has seen it already.</summary>
    protected void ShowResult(object item)
    {
        WriteObject(item);
        if (item is SyncResult { Outcome: SyncOutcome.Failed, KnownIssue: "" } failed)
            WriteError(ErrorRecords.From(failed));
    }

    /// <summary>Shows a file as <c>Get-Item</c> gives it, so that it looks as files do.</summary>
    private protected void ShowFile(string file) =>
        WriteObject(InvokeProvider.Item.Get([$"Microsoft.PowerShell.Core\\FileSystem::{file}"], force: true, literalPath: true), enumerateCollection: true);

    /// <summary>The full path of a file system path as the user gave it, whether or not it exists.</summary>
    protected string FullPath(string path) => SessionState.Path.GetUnresolvedProviderPathFromPSPath(path);

    /// <summary>Asks something, or says clearly that this host cannot.</summary>
    private protected static T Asking<T>(Func<T> ask, string question, string remedy)
    {
        try
        {
            return ask();
        }
        // The console host fails with a NullReferenceException of its own where its input has ended.
        catch (Exception e) when (e is PSInvalidOperationException or HostException
            or NotSupportedException or NotImplementedException or NullReferenceException)
        {
            throw new SyncException(
                "CannotAsk", SyncErrorKind.InvalidArgument, $"{question} This host cannot ask that, and nothing was written.", remedy, e);
        }
    }

    private bool Ask(QuestionEvent question) =>
        Asking(
            () => question.NeedsYes ? SaysYes(question) : ShouldContinue(question.Question, question.Caption),
            question.Question, question.Remedy);

    // PowerShell's own question takes Enter for a yes.
    private bool SaysYes(QuestionEvent question)
    {
        const int yes = 0, no = 1;
        return Host.UI.PromptForChoice(question.Caption, question.Question, [new ChoiceDescription("&Yes"), new ChoiceDescription("&No")], no) == yes;
    }

    private void Guard(Action work)
    {
        try
        {
            work();
        }
        catch (OperationCanceledException) when (_stop.IsCancellationRequested)
        {
            throw new PipelineStoppedException();
        }
        catch (SyncException error)
        {
            ThrowTerminatingError(ErrorRecords.From(error));
        }
    }
}
