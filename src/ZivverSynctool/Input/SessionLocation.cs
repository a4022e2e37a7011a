namespace ZivverSynctool.Input;

/// <summary>Where the user of the current runspace is, for completers, which have no session of their own.</summary>
internal static class SessionLocation
{
    /// <summary>The current folder in the file system.</summary>
    public static string Current()
    {
        using var shell = PowerShell.Create(RunspaceMode.CurrentRunspace);
        return shell.AddScript("$ExecutionContext.SessionState.Path.CurrentFileSystemLocation.ProviderPath").Invoke<string>().Single();
    }
}
