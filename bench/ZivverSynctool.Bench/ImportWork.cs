using System.Management.Automation;
using System.Management.Automation.Runspaces;

namespace ZivverSynctool.Bench;

/// <summary>The import of a module into a shell that has imported another one before.</summary>
internal static class ImportWork
{
    /// <summary>Opens the shell and has it import a module, which is not measured; gives the work that is, which counts the commands.</summary>
    public static Func<int> Prepare(string module)
    {
        var runspace = RunspaceFactory.CreateRunspace(InitialSessionState.CreateDefault2());
        runspace.Open();
        var folder = Directory.CreateTempSubdirectory("ZivverSynctool-bench-");
        Import(runspace, BareModule.Make(folder.FullName));
        folder.Delete(recursive: true);
        return () => Import(runspace, module);
    }

    private static int Import(Runspace runspace, string module)
    {
        using var shell = PowerShell.Create(runspace);
        shell.AddCommand("Import-Module").AddParameter("Name", module).AddParameter("PassThru").AddParameter("ErrorAction", "Stop");
        return shell.Invoke<PSModuleInfo>().Single().ExportedCommands.Count;
    }
}
