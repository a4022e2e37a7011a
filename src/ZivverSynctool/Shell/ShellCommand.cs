using System.Collections;
using System.Runtime.ExceptionServices;

namespace ZivverSynctool.Shell;

/// <summary>
/// Runs commands in the shell that a cmdlet runs in, on its thread. A command is data, its name and its parameters, never text that could
/// mean something else. Whatever keeps it from giving all there is, also an error that did not end it, is a failure.
/// </summary>
/// <param name="cmdlet">The cmdlet.</param>
/// <param name="secrets">What must not be repeated.</param>
internal sealed class ShellCommand(PSCmdlet cmdlet, KnownSecrets secrets)
{
    // The scope of its own is as a fresh shell's where the session's settings would change what a command means. Names that commands
    // will hardly look for: they see them.
    private const string Frame = """
        & {
            Microsoft.PowerShell.Core\Set-StrictMode -Off
            $ErrorActionPreference = 'Continue'
            $zsCall = $args[0]
            if ($zsCall.Verbose) { $VerbosePreference = 'Continue' }
            $zsParameters = $zsCall.Parameters
            if ($null -eq $zsCall.Input) { & $zsCall.Command @zsParameters *>&1 | & { process { $zsCall.Take.Invoke($_) } } }
            else { $zsCall.Input | & $zsCall.Command @zsParameters *>&1 | & { process { $zsCall.Take.Invoke($_) } } }
            $zsCall.End.Invoke($?)
        } $args[0]
        """;

    /// <summary>Runs a command, and gives away its objects one by one as they come.</summary>
    /// <param name="command">Its name, or what <c>Get-Command</c> gives.</param>
    /// <param name="parameters">Its parameters by name.</param>
    /// <param name="take">Takes an object.</param>
    /// <param name="input">What is piped into it, or null.</param>
    /// <exception cref="ShellFailure">The command failed, or did not come to its end.</exception>
    public void Run(object command, IDictionary parameters, Action<PSObject> take, IEnumerable? input = null)
    {
        if (RunOn(command, parameters, take, input) is { Count: > 0 } errors)
            throw FailureOf(errors);
    }

    /// <summary>Runs a command whose errors are about single things that it is to give, and gives those errors.</summary>
    /// <param name="command">Its name, or what <c>Get-Command</c> gives.</param>
    /// <param name="parameters">Its parameters by name.</param>
    /// <param name="take">Takes an object.</param>
    /// <param name="input">What is piped into it, or null.</param>
    /// <param name="warned">Hears every warning, which is shown as well.</param>
    /// <returns>The errors that did not end it, as far as <see cref="ShellOutput.MostErrors"/> of them.</returns>
    /// <exception cref="ShellFailure">The command failed, or did not come to its end.</exception>
    public IReadOnlyList<ErrorRecord> RunOn(object command, IDictionary parameters, Action<PSObject> take, IEnumerable? input = null, Action<string>? warned = null)
    {
        var output = new ShellOutput(cmdlet, secrets, take, warned);
        try
        {
            cmdlet.InvokeCommand.InvokeScript(cmdlet.SessionState, ScriptBlock.Create(Frame), new Hashtable
            {
                ["Command"] = command,
                ["Parameters"] = new Hashtable(parameters),
                ["Input"] = input,
                ["Verbose"] = cmdlet.MyInvocation.BoundParameters.TryGetValue("Verbose", out var verbose) && LanguagePrimitives.IsTrue(verbose),
                ["Take"] = new Action<object?>(output.Take),
                ["End"] = new Action<bool>(output.End),
            });
        }
        catch (PipelineStoppedException)
        {
            throw;
        }
        // Whatever the command itself made of it, below it is thrown as it was.
        catch (RuntimeException) when (output.Broken is not null)
        {
        }
        catch (FlowControlException)
        {
            throw new ShellFailure("it was left by 'break' or 'continue' outside a loop", "", null);
        }
        catch (RuntimeException error)
        {
            throw FailureOf(error);
        }

        if (output.Broken is { } broken)
            ExceptionDispatchInfo.Capture(broken).Throw();
        if (!output.HasEnded && output.Errors.Count == 0)
            throw new ShellFailure("it did not come to its end", "", null);
        // One that wrote an error and did not end may have left out more than that error says.
        if (!output.HasEnded)
            throw FailureOf(output.Errors);
        if (!output.HasSucceeded && output.Errors.Count == 0)
            throw new ShellFailure($"it ended with exit code {cmdlet.GetVariableValue("global:LASTEXITCODE")}", "", null);
        return output.Errors;
    }

    /// <summary>What an error of the shell itself comes to.</summary>
    public ShellFailure FailureOf(RuntimeException error) => Failure(error.ErrorRecord, 1, error);

    /// <summary>What errors that did not end a command come to.</summary>
    public ShellFailure FailureOf(IReadOnlyList<ErrorRecord> errors) => Failure(errors[0], errors.Count, errors[0].Exception);

    private ShellFailure Failure(ErrorRecord error, int count, Exception cause)
    {
        var (text, script, line) = cause is ParseException { Errors: [var first, ..] }
            ? (first.Message, first.Extent.File, first.Extent.StartLineNumber)
            : (error.ToString(), error.InvocationInfo?.ScriptName, error.InvocationInfo?.ScriptLineNumber ?? 0);
        var place = string.IsNullOrEmpty(script) ? "" : $" ({Path.GetFileName(script)} line {line})";
        var more = count > 1 ? $", the first of {count} errors" : "";
        return new ShellFailure(secrets.Hide($"{text.Trim().TrimEnd('.')}{place}{more}"), error.FullyQualifiedErrorId ?? "", secrets.Harmless(cause))
        {
            IsBlocked = cause is PSSecurityException,
        };
    }
}
