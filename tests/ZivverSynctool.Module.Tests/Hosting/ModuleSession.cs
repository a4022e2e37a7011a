using System.Management.Automation.Runspaces;
using ZivverSynctool.Quickstart;

namespace ZivverSynctool.Module.Tests;

/// <summary>A PowerShell engine as a user has it, with the module imported by its manifest.</summary>
internal sealed class ModuleSession : IDisposable
{
    private readonly StringWriter _screen = new();
    private readonly Runspace _runspace;

    private ModuleSession(Func<string, int>? answer, Action<InitialSessionState>? prepare)
    {
        var state = InitialSessionState.CreateDefault2();
        prepare?.Invoke(state);
        _runspace = RunspaceFactory.CreateRunspace(new TextHost(_screen, 120, answer: answer), state);
        _runspace.Open();
    }

    /// <summary>A session with the module imported.</summary>
    /// <param name="answer">Answers questions with the number of the choice; null is a host that cannot ask.</param>
    public static ModuleSession Open(Func<string, int>? answer = null)
    {
        var session = Bare(answer: answer);
        session.Run("Import-Module $args[0]", Paths.Manifest).Check();
        return session;
    }

    /// <summary>A session without the module.</summary>
    public static ModuleSession Bare(Action<InitialSessionState>? prepare = null, Func<string, int>? answer = null) => new(answer, prepare);

    /// <summary>Runs a script and gathers all it says.</summary>
    public ScriptRun Run(string script, params object[] arguments)
    {
        using var shell = Shell(script, arguments);
        return ScriptRun.Of(shell);
    }

    /// <summary>What a script shows on a screen of 120 columns.</summary>
    public string Show(string script, params object[] arguments)
    {
        _screen.GetStringBuilder().Clear();
        using var shell = Shell(script, arguments);
        shell.AddCommand("Out-Default");
        shell.Commands.Commands[0].MergeMyResults(PipelineResultTypes.Error, PipelineResultTypes.Output);
        shell.Invoke();
        return _screen.ToString();
    }

    /// <summary>A script that is not yet started.</summary>
    public PowerShell Shell(string script, params object[] arguments)
    {
        var shell = PowerShell.Create(_runspace).AddScript(script);
        foreach (var argument in arguments)
            shell.AddArgument(argument);
        return shell;
    }

    public void Dispose() => _runspace.Dispose();
}
