using ZivverSynctool.Execution;

namespace ZivverSynctool.Shell;

/// <summary>What a cmdlet's shell does for the engine.</summary>
internal static class ShellParts
{
    /// <summary>The services of the shell that a cmdlet runs in.</summary>
    public static ShellServices Of(PSCmdlet cmdlet)
    {
        var host = new HostThread();
        var shell = new ShellScript(cmdlet, host);
        return new ShellServices { Host = host, Secrets = new ShellSecrets(shell) };
    }
}
