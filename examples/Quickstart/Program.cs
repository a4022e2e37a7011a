using System.Management.Automation.Runspaces;
using System.Reflection;
using ZivverSynctool.Quickstart;

// Runs a script in a PowerShell engine inside this process: the quick start's, or the one that is named, with its arguments.
var script = args.Length > 0 ? Path.GetFullPath(args[0])
    : typeof(TextHost).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(data => data.Key == "QuickstartScript").Value!;

var session = InitialSessionState.CreateDefault2();
// On Windows the policy of a fresh machine runs no scripts at all, not even this one.
if (OperatingSystem.IsWindows())
    session.ExecutionPolicy = Microsoft.PowerShell.ExecutionPolicy.Bypass;
using var runspace = RunspaceFactory.CreateRunspace(new TextHost(Console.Out, Console.IsOutputRedirected ? 120 : Console.WindowWidth, colors: !Console.IsOutputRedirected), session);
runspace.Open();
using var shell = PowerShell.Create(runspace);
Console.CancelKeyPress += (_, key) =>
{
    key.Cancel = true;
    shell.BeginStop(null, null);
};

shell.AddCommand(script);
foreach (var argument in args.Skip(1))
    shell.AddArgument(argument);
shell.Commands.Commands[^1].MergeMyResults(PipelineResultTypes.Error, PipelineResultTypes.Output);
shell.AddCommand("Out-Default");
try
{
    shell.Invoke();
}
catch (PipelineStoppedException)
{
    return 130;
}
catch (RuntimeException error)
{
    Console.Error.WriteLine(error.ErrorRecord);
    return 1;
}

return shell.HadErrors ? 1 : 0;
