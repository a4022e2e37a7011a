using System.Collections;
using System.Runtime.ExceptionServices;

namespace ZivverSynctool.Shell;

/// <summary>
/// Work in the shell that opens something there which must be closed again, whatever becomes of the work: also when the call is stopped,
/// for only a <c>finally</c> of the shell's own may still run commands then.
/// </summary>
internal sealed class ShellScope
{
    // The scope of its own is as a fresh shell's. The second time is for what being stopped in the middle of the first one left open.
    private const string Frame = """
        & {
            Microsoft.PowerShell.Core\Set-StrictMode -Off
            $ErrorActionPreference = 'Continue'
            $zsScope = $args[0]
            $zsClose = {
                foreach ($zsClosing in $zsScope.Closings) {
                    if ($zsClosing.IsDone) { continue }
                    try { $zsArguments = $zsClosing.Arguments; & $zsClosing.Script @zsArguments *>&1 | & { process { $zsScope.Said.Invoke($_) } } }
                    catch { $zsScope.Said.Invoke($_) }
                    $zsClosing.IsDone = $true
                }
            }
            try { try { $zsScope.Work.Invoke() } finally { & $zsClose } } finally { & $zsClose }
        } $args[0]
        """;

    private readonly List<Hashtable> _closings = [];
    private readonly List<ErrorRecord> _troubles = [];

    /// <summary>What went wrong with closing, in the order of it.</summary>
    public IReadOnlyList<ErrorRecord> Troubles => _troubles;

    /// <summary>Has a script run at the end. What is to be closed is told before it is opened, since the call may be stopped in between.</summary>
    /// <param name="script">The script; never made of data. It may run again if it is stopped.</param>
    /// <param name="arguments">What it is given, as <c>$args</c>.</param>
    public void AtEnd(string script, params object?[] arguments) =>
        _closings.Insert(0, new Hashtable { ["Script"] = ScriptBlock.Create(script), ["Arguments"] = arguments });

    /// <summary>Does the work, and then whatever it has told to do at its end.</summary>
    public T Run<T>(PSCmdlet cmdlet, Func<T> work)
    {
        T? result = default;
        ExceptionDispatchInfo? broken = null;
        void Work()
        {
            try
            {
                result = work();
            }
            // The shell would wrap it, so it is kept as it is.
            catch (Exception error)
            {
                broken = ExceptionDispatchInfo.Capture(error);
                throw;
            }
        }

        try
        {
            cmdlet.InvokeCommand.InvokeScript(cmdlet.SessionState, ScriptBlock.Create(Frame), new Hashtable
            {
                ["Work"] = new Action(Work),
                ["Closings"] = _closings,
                ["Said"] = new Action<object?>(Note),
            });
        }
        // Whatever the shell made of it, below it is thrown as it was.
        catch (RuntimeException) when (broken is not null)
        {
        }

        broken?.Throw();
        return result!;
    }

    private void Note(object? said)
    {
        if ((said is PSObject wrapped ? wrapped.BaseObject : said) is ErrorRecord error)
            _troubles.Add(error);
    }
}
