using ZivverSynctool.Execution;
using ZivverSynctool.Infrastructure.Secrets;
using ZivverSynctool.Shell.Exchange;

namespace ZivverSynctool.Shell;

/// <summary>What a cmdlet's shell does for the engine.</summary>
internal static class ShellParts
{
    /// <summary>The services of the shell that a cmdlet runs in.</summary>
    /// <param name="cmdlet">The cmdlet.</param>
    /// <param name="isUnattended">Whether its call says that nobody is there.</param>
    public static ShellServices Of(PSCmdlet cmdlet, bool isUnattended)
    {
        var whyNoWindow = isUnattended ? "the run is unattended" : Attendance.WhyNoWindow(cmdlet.Host);
        var host = new HostThread();
        var vaults = new ShellSecrets(new ShellScript(cmdlet, host));
        var secrets = new SecretReader(vaults);
        var known = new KnownSecrets();
        return new ShellServices
        {
            Host = host,
            Secrets = vaults,
            Sources = settings => settings.Type switch
            {
                "exchange" => new ExchangeSource(settings, cmdlet, host, secrets, known, whyNoWindow),
                "script" => new ScriptSource(settings, cmdlet, host, secrets, known),
                _ => null,
            },
        };
    }
}
