using ZivverSynctool.Execution;

namespace ZivverSynctool.Shell;

/// <summary>Runs commands in the shell that the administrator works in, with its modules, connections and vaults.</summary>
internal sealed class ShellScript(PSCmdlet cmdlet, HostThread host)
{
    /// <summary>
    /// Runs a script on the shell's own thread and gives its output. Data goes in as arguments, <c>$args</c>, never as text of the script.
    /// </summary>
    /// <exception cref="RuntimeException">The script failed.</exception>
    public Task<IReadOnlyList<PSObject>> RunAsync(string script, params object?[] arguments) =>
        host.RunAsync<IReadOnlyList<PSObject>>(() => cmdlet.InvokeCommand.InvokeScript(
            cmdlet.SessionState, ScriptBlock.Create(script), arguments).ToList());
}
